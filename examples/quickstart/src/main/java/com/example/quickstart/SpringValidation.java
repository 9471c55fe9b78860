package com.example.quickstart;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** The same bean in a Spring Boot application, which checks it on the way into a service. */
@SpringBootApplication(proxyBeanMethods = false)
public class SpringValidation {

  /** Takes no wrong customer. */
  @Service
  @Validated
  static class Customers {
    String take(@Valid Customer customer) {
      return "taken: " + customer.creditCode();
    }
  }

  /** Runs the application and ends. */
  public static void main(String[] args) {
    SpringApplication.run(SpringValidation.class, args).close();
  }

  @Bean
  CommandLineRunner counter(Customers customers) {
    return args -> {
      System.out.println(
          customers.take(new Customer("91350100M000100Y43", "13903910000", "1", "壹元整")));
      try {
        customers.take(new Customer("91350100M000100Y44", "13903910000", "1", "壹元整"));
      } catch (ConstraintViolationException e) {
        System.out.println(e.getMessage());
      }
    };
  }
}
