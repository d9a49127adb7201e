package org.wheelhouse.quiz;

import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.wheelhouse.kit.ActionOffer;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.store.CohortStore;
import org.wheelhouse.people.store.PersonStore;
import org.wheelhouse.testing.TestClock;

/** Course and quiz on one database, with a module that a test writes; written again, the house starts again on the same data. */
final class QuizHouse implements AutoCloseable {

    final TestClock clock = new TestClock();
    private final DataSource source;
    private final Path folder;
    private Optional<Person> person = Optional.empty();
    private AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @EnableTransactionManagement
    static class Transactions {}

    QuizHouse(DataSource source, Path folder) {
        this.source = source;
        this.folder = folder;
    }

    /** @param module the whole file */
    QuizHouse write(String module) {
        try {
            Path file = folder.resolve("modules/week-5/module.md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, module);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.close();
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("WHEELHOUSE_CONTENT", folder.toString())));
        context.registerBean(DataSource.class, () -> source);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(source));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(CurrentPerson.class, Signed::new);
        context.registerBean(ActionOffer.class, () -> mock(ActionOffer.class));
        context.register(Transactions.class, Doorbell.class, PersonStore.class, CohortStore.class, PeopleService.class);
        context.scan("org.wheelhouse.course", "org.wheelhouse.quiz");
        // only what a test asks for is made: the live room's parts would want the whole house
        context.addBeanFactoryPostProcessor(factory -> {
            for (String name : factory.getBeanDefinitionNames()) {
                factory.getBeanDefinition(name).setLazyInit(true);
            }
        });
        context.refresh();
        return this;
    }

    QuizHouse signIn(Person who) {
        person = Optional.of(who);
        return this;
    }

    <T> T bean(Class<T> kind) {
        return context.getBean(kind);
    }

    <T> T bean(String name, Class<T> kind) {
        return context.getBean(name, kind);
    }

    int rows(String table) {
        return JdbcClient.create(source)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
    }

    private final class Signed implements CurrentPerson {

        @Override
        public Optional<Person> find() {
            return person;
        }

        @Override
        public Person get() {
            return person.orElseThrow();
        }
    }
}
