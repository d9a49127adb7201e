package org.wheelhouse.course;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wheelhouse.course.markdown.ModuleReader;

/** Puts the plain Java parts of the room together. */
@Configuration
class CourseBeans {

    /** The reader with the fences of every room that is there. */
    @Bean
    ModuleReading moduleReading(ObjectProvider<FenceReader> rooms) {
        List<FenceReader> readers = rooms.orderedStream().toList();
        return (bytes, files) -> new ModuleReader(readers, files).read(bytes);
    }
}
