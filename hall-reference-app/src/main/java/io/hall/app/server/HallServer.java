package io.hall.app.server;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The server as Spring Boot starts it. Accounts are hall's own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@EnableConfigurationProperties(HallSettings.class)
@ComponentScan(
    value = "io.hall.app",
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class, // two packages, one word
    excludeFilters = // whoever copies it declares a chain of their own
        @ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.hall\\.app\\.spring\\..*"))
public final class HallServer {}
