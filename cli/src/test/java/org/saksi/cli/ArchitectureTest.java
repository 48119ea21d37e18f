package org.saksi.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that keep the house as ARCHITECTURE.md draws it. */
class ArchitectureTest {
    private static final String FACADE = "facade";

    /** Each room with all rooms that it may know. */
    private static final Map<String, Set<String>> ROOMS = rooms();

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.saksi");

    /** Methods that answer differently under another default locale, charset or time zone. */
    private static final Set<String> DEFAULTS_OF_THE_MACHINE = Set.of(
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.lang.String.<init>([B, int, int)",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.io.FileReader.<init>(java.lang.String)",
            "java.io.FileReader.<init>(java.io.File)",
            "java.io.FileWriter.<init>(java.lang.String)",
            "java.io.FileWriter.<init>(java.io.File)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.PrintStream.<init>(java.io.OutputStream)",
            "java.io.PrintWriter.<init>(java.io.OutputStream)",
            "java.io.ByteArrayOutputStream.toString()",
            "java.util.Scanner.<init>(java.io.InputStream)",
            "java.nio.charset.Charset.defaultCharset()",
            "java.text.NumberFormat.getInstance()",
            "java.text.NumberFormat.getNumberInstance()",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.Collator.getInstance()",
            "java.text.BreakIterator.getWordInstance()",
            "java.text.BreakIterator.getSentenceInstance()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.util.Locale.getDefault()",
            "java.util.TimeZone.getDefault()",
            "java.time.ZoneId.systemDefault()",
            "java.time.LocalDate.now()",
            "java.time.LocalDateTime.now()",
            "java.time.ZonedDateTime.now()");

    private static Map<String, Set<String>> rooms() {
        Map<String, Set<String>> rooms = new LinkedHashMap<>();
        rooms.put("model", Set.of());
        rooms.put("reader", Set.of("model"));
        rooms.put("language", Set.of("model"));
        rooms.put("coder", Set.of("model", "language"));
        rooms.put("resolver", Set.of("model", "language", "coder"));
        rooms.put("linker", Set.of("model"));
        rooms.put(FACADE, Set.of("model", "language", "coder", "resolver", "linker", "reader"));
        rooms.put("store", Set.of("model"));
        rooms.put("ingest", Set.of("model", "language", "coder", "resolver", "linker", "reader", FACADE, "store"));
        Set<String> beforeServer =
                Set.of("model", "language", "coder", "resolver", "linker", "reader", FACADE, "store", "ingest");
        rooms.put("server", beforeServer);
        rooms.put(
                "cli", Stream.concat(beforeServer.stream(), Stream.of("server")).collect(Collectors.toSet()));
        return rooms;
    }

    @Test
    void every_class_stands_in_a_room() {
        assertThat(HOUSE.stream().map(ArchitectureTest::room).collect(Collectors.toSet()))
                .isSubsetOf(ROOMS.keySet());
        assertThat(HOUSE.stream().map(ArchitectureTest::room)).contains("model", FACADE, "cli");
    }

    @Test
    void no_room_knows_one_further_down_the_corridor() {
        check(classes().should(new ArchCondition<>("know only rooms before their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<String> known = ROOMS.getOrDefault(room(type), Set.of());
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    boolean ours = target.getPackageName().startsWith("org.saksi");
                    if (ours && !room(target).equals(room(type)) && !known.contains(room(target))) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        }));
    }

    @Test
    void a_module_holds_the_package_of_its_name() {
        for (String room : ROOMS.keySet()) {
            Path home = Path.of("org", "saksi");
            Path expected = room.equals(FACADE) ? home : home.resolve(room);
            for (Path file : Checkout.javaFiles(room + "/src/main/java")) {
                Path place = Checkout.ROOT.resolve(room + "/src/main/java").relativize(file);
                assertThat(place.startsWith(expected)).as(place.toString()).isTrue();
            }
        }
    }

    @Test
    void every_package_is_null_marked_and_says_what_it_is_for() {
        List<Path> folders = ROOMS.keySet().stream()
                .flatMap(room -> Checkout.javaFiles(room + "/src/main/java").stream())
                .map(Path::getParent)
                .distinct()
                .toList();
        assertThat(folders)
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(Checkout.read(folder.resolve("package-info.java")))
                        .startsWith("/**")
                        .contains("@NullMarked"));
    }

    @Test
    void names_say_what_a_class_is() {
        check(noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl"));
    }

    @Test
    void the_model_cannot_change() {
        DescribedPredicate<JavaClass> model =
                DescribedPredicate.describe("are in model", type -> room(type).equals("model"));
        check(fields().that().areDeclaredInClassesThat(model).should().beFinal());
        check(methods().that().areDeclaredInClassesThat(model).should().haveNameNotMatching("set[A-Z].*"));
    }

    /** A class that only carries what it was given is a record. */
    @Test
    void what_the_model_shows_is_a_record_an_enum_or_an_interface() {
        check(classes()
                .that(DescribedPredicate.describe(
                        "are public in model and hold state",
                        type -> room(type).equals("model")
                                && type.getModifiers().contains(JavaModifier.PUBLIC)
                                && type.getFields().stream()
                                        .anyMatch(field -> !field.getModifiers().contains(JavaModifier.STATIC)
                                                && field.getModifiers().contains(JavaModifier.PRIVATE))
                                && isOnlyAccessors(type)))
                .should()
                .beRecords()
                .orShould()
                .beEnums());
    }

    private static boolean isOnlyAccessors(JavaClass type) {
        Set<String> names =
                type.getFields().stream().map(field -> field.getName()).collect(Collectors.toSet());
        return type.getMethods().stream()
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> !Set.of("equals", "hashCode", "toString").contains(method.getName()))
                .allMatch(method -> names.contains(method.getName())
                        && method.getRawParameterTypes().isEmpty());
    }

    /** The model is the contract and public by nature; elsewhere a class is seen only for a reason. */
    @Test
    void most_classes_are_nobody_elses_business() {
        Map<String, List<JavaClass>> rooms = HOUSE.stream()
                .filter(JavaClass::isTopLevelClass)
                .collect(Collectors.groupingBy(ArchitectureTest::room));
        List<String> open = new ArrayList<>();
        rooms.forEach((room, types) -> {
            long shown = types.stream()
                    .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                    .filter(type -> !isInternal(type))
                    .count();
            if (!room.equals("model") && types.size() >= 20 && shown * 2 > types.size()) {
                open.add(room + ": " + shown + " of " + types.size() + " classes are public");
            }
        });
        assertThat(open).as("rooms with more than half of their classes public").isEmpty();
    }

    /** Public there is for the packages of the same room. */
    @Test
    void what_is_internal_to_a_room_stays_in_it() {
        check(classes().should(new ArchCondition<>("know internals of their own room only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    boolean ours = target.getPackageName().startsWith("org.saksi");
                    if (ours && isInternal(target) && !room(target).equals(room(type))) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        }));
    }

    private static boolean isInternal(JavaClass type) {
        return List.of(type.getPackageName().split("\\.")).contains("internal");
    }

    @Test
    void only_the_command_speaks_on_the_standard_streams() {
        check(noClasses()
                .that(DescribedPredicate.describe(
                        "are outside cli", type -> !room(type).equals("cli")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .callMethod(System.class, "exit", int.class));
    }

    @Test
    void nothing_depends_on_the_locale_charset_or_zone_of_the_machine() {
        check(noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "asks for a default of the machine",
                        (JavaAccess<?> access) -> DEFAULTS_OF_THE_MACHINE.contains(
                                access.getTarget().getFullName()))));
    }

    @Test
    void old_or_treacherous_parts_of_the_jdk_stay_outside() {
        // crawler-commons tells days by Date; the class that reads its sitemaps turns them at once.
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.saksi.reader.SitemapParser")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.SimpleDateFormat")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .orShould()
                .callMethod(java.net.URL.class, "equals", Object.class)
                .orShould()
                .callMethod(java.net.URL.class, "hashCode"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals("org.saksi")) {
            return FACADE;
        }
        return name.substring("org.saksi.".length()).split("\\.", 2)[0];
    }
}
