package org.wheelhouse.people.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.wheelhouse.people.StartRefused;

/**
 * Looks before anything is made whether another house runs on the same file of H2, for H2 would say so only when most of a start is
 * done. H2 itself holds the lock that is tried here; whoever takes it in the moment after is found by H2, and told alike.
 */
public class FreeDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String IN_A_FILE = "jdbc:h2:file:";

    @Override
    public void initialize(ConfigurableApplicationContext house) {
        String url = house.getEnvironment().getProperty("spring.datasource.url", "");
        if (house instanceof WebServerApplicationContext && url.startsWith(IN_A_FILE)) {
            Path file = Path.of(url.substring(IN_A_FILE.length()).split(";", 2)[0] + ".mv.db");
            if (Files.isWritable(file) && isHeld(file)) {
                throw inUse();
            }
        }
    }

    private static boolean isHeld(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock mine = channel.tryLock()) {
            return mine == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            // where files cannot be locked, H2 has its own way to know
            return false;
        }
    }

    static StartRefused inUse() {
        return new StartRefused(
                "The database is in use by another Wheelhouse.",
                "Stop that one, or choose another folder with WHEELHOUSE_DATA.");
    }
}
