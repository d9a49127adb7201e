package org.wheelhouse;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.wheelhouse.people.CommandLine;

/**
 * Starts the application, or does what the command line asks. Vaadin looks for views where views live and nowhere else: it reads
 * each class seven times, and every start waits for it.
 */
@SpringBootApplication
@EnableVaadin("org.wheelhouse.*.ui")
public class Wheelhouse {

    public static void main(String[] arguments) {
        if (!CommandLine.run(arguments)) {
            SpringApplication.run(Wheelhouse.class, arguments);
        }
    }
}
