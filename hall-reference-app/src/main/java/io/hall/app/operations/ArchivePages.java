package io.hall.app.operations;

import io.hall.app.spring.NotThere;
import io.hall.archive.Cut;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** An archive: being built, verified check by check, and downloaded. */
@Controller
@RequestMapping("/season/archive/{name}")
class ArchivePages {

  private final SeasonDesk season;
  private final ArchiveWorks works;

  ArchivePages(SeasonDesk season, ArchiveWorks works) {
    this.season = season;
    this.works = works;
  }

  @GetMapping
  String archive(@PathVariable String name, Model model) {
    return show(name, model, "operations-archive");
  }

  /** How far it is, for a page that asks every second. */
  @GetMapping("/work")
  String work(@PathVariable String name, Model model) {
    return show(name, model, "operations-archive :: work");
  }

  private String show(String name, Model model, String view) {
    Cut cut = Asked.known(season.cut(name));
    ArchiveWork work = works.of(cut);
    model.addAttribute("name", name);
    model.addAttribute("cut", cut);
    model.addAttribute("work", work);
    model.addAttribute("built", works.isBuilt(cut));
    model.addAttribute("told", Told.of(work.findings()));
    return view;
  }

  @PostMapping("/build")
  String build(@PathVariable String name) {
    works.build(Asked.known(season.cut(name)));
    return "redirect:/season/archive/" + name;
  }

  @PostMapping("/verify")
  String verify(@PathVariable String name) {
    works.verify(Asked.known(season.cut(name)));
    return "redirect:/season/archive/" + name;
  }

  @GetMapping("/archive.zip")
  ResponseEntity<Resource> download(@PathVariable String name) {
    Cut cut = Asked.known(season.cut(name));
    if (!works.isBuilt(cut)) {
      throw new NotThere();
    }
    Path file = season.file(cut);
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(file.getFileName().toString()).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(new FileSystemResource(file));
  }
}
