package org.wheelhouse.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs a storage test twice: on a fresh H2 and on a fresh database of a real PostgreSQL, both with all migrations in them. The
 * test method takes a {@link JdbcClient}, with which it makes its store:
 *
 * <pre>{@code
 * @OnBothDatabases
 * void aCardIsThereAgain(JdbcClient jdbc) {
 *     BoardStore store = new BoardStore(jdbc);
 * }</pre>
 *
 * Without Spring, so it is fast; {@link SomePeople} puts people in for foreign keys.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(OnBothDatabases.Databases.class)
public @interface OnBothDatabases {

    /** Makes the two. */
    class Databases implements ArgumentsProvider {

        /** {@code ./wheelhouse check} has no time for it. */
        private static final boolean POSTGRES = !"off".equals(System.getProperty("postgres"));

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            Stream<Named<JdbcClient>> h2 = Stream.of(Named.of("H2", JdbcClient.create(H2.migrated())));
            return Stream.concat(h2, POSTGRES ? postgres() : Stream.empty()).map(Arguments::of);
        }

        private static Stream<Named<JdbcClient>> postgres() {
            return Stream.of(Named.of("PostgreSQL", JdbcClient.create(Postgres.migrated())));
        }
    }
}
