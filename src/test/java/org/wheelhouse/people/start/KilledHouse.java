package org.wheelhouse.people.start;

import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.wheelhouse.Wheelhouse;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.Audit;

/** The house, with two threads that write as fast as they can and say each number after it was confirmed. */
class KilledHouse {

    static final int WRITERS = 2;

    public static void main(String[] arguments) {
        ConfigurableApplicationContext house = SpringApplication.run(Wheelhouse.class, arguments);
        Audit audit = house.getBean(Audit.class);
        TransactionTemplate transaction = house.getBean(TransactionTemplate.class);
        String run = UUID.randomUUID().toString().substring(0, 8);
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = run + "-" + writer;
            Thread.ofPlatform().start(() -> write(name, audit, transaction));
        }
    }

    /** Each number is a pair of lines in one transaction: half a pair would mean that the books do not balance. */
    private static void write(String name, Audit audit, TransactionTemplate transaction) {
        PersonId nobody = PersonId.fresh();
        for (int number = 0; ; number++) {
            String mark = name + "-" + number;
            transaction.executeWithoutResult(status -> {
                audit.write(Audit.What.REVEALED, nobody, mark);
                audit.write(Audit.What.SIGNED_OFF, nobody, mark);
            });
            System.out.println("confirmed " + mark);
        }
    }
}
