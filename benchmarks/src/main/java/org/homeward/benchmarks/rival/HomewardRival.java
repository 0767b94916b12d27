package org.homeward.benchmarks.rival;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.homeward.command.CommandSide;
import org.homeward.kernel.casework.CaseworkQuery.ShowCase;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.shelter.BlockReason;
import org.homeward.kernel.shelter.RoomPlan;
import org.homeward.kernel.shelter.SectionKind;
import org.homeward.kernel.shelter.ShelterCommand.BlockBed;
import org.homeward.kernel.shelter.ShelterCommand.OpenShelter;
import org.homeward.kernel.shelter.ShelterCommand.UnblockBed;
import org.homeward.kernel.time.Known;
import org.homeward.platform.eventstore.RawEvents;
import org.homeward.platform.messaging.CommandDispatcher;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.NotFound;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.mongo.MongoAddress;
import org.homeward.platform.readstore.ReadProgress;
import org.homeward.query.QuerySide;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Homeward as it runs: real rules, metadata, seals, encryption, authorisation, policies and deadlines. */
public final class HomewardRival implements Showing, Counting, Telling {
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final ConfigurableApplicationContext context;
    private final CommandDispatcher commands;
    private final Dispatch registrar = by(Role.REG, Purpose.CASEWORK);
    private final Dispatch manager = by(Role.SHM, Purpose.SHELTER);
    private final ShelterId shelter = ShelterId.of(Ids.next());

    private HomewardRival(ConfigurableApplicationContext context) throws ExecutionException, InterruptedException {
        this.context = context;
        commands = context.getBean(CommandDispatcher.class);
        var beds = IntStream.range(0, BEDS).mapToObj(HomewardRival::bed).toList();
        send(
                new OpenShelter(shelter, "Centre", List.of(new RoomPlan("M1", SectionKind.MEN, beds)), Intake.today()),
                manager);
    }

    /** Its command side, on embedded stores. */
    public static Rival deciding(Path folder) throws ExecutionException, InterruptedException {
        return new HomewardRival(start(folder, CommandSide.class));
    }

    /** Both sides in one process, on embedded stores. */
    public static Rival whole(Path folder) throws ExecutionException, InterruptedException {
        return new HomewardRival(start(folder, CommandSide.class, QuerySide.class));
    }

    /** Its command side on Axon Server and MongoDB, which {@code HOMEWARD_AXONSERVER} and {@code HOMEWARD_MONGODB} name. */
    public static Rival apart(Path folder) throws ExecutionException, InterruptedException {
        return new HomewardRival(
                application(CommandSide.class).profiles("axonserver").run(settings(folder, keysBeside(folder))));
    }

    /** Both sides there; returns when its read models have followed all events. */
    public static Rival apartWhole(Path folder) throws ExecutionException, InterruptedException {
        var rival = new HomewardRival(application(CommandSide.class, QuerySide.class)
                .profiles("axonserver")
                .run(settings(folder, keysBeside(folder))));
        if (!rival.context.getBean(ReadProgress.class).awaitCaughtUp(PATIENCE)) {
            throw new IllegalStateException("the read models have not followed after " + PATIENCE);
        }
        return rival;
    }

    static ConfigurableApplicationContext start(Path folder, Class<?>... sides) {
        return application(sides).run(settings(folder));
    }

    private static SpringApplicationBuilder application(Class<?>... sides) {
        return new SpringApplicationBuilder(sides);
    }

    private static String[] settings(Path folder, String... more) {
        var all = List.of(
                "--homeward.data=" + folder.toAbsolutePath(), "--server.port=0", "--logging.level.org.homeward=WARN");
        return Stream.concat(all.stream(), Stream.of(more)).toArray(String[]::new);
    }

    /** All that run on one Axon Server and MongoDB in one run have the same key-encryption key. */
    private static String keysBeside(Path folder) {
        return "--homeward.privacy.keys=" + folder.toAbsolutePath().resolveSibling("keys");
    }

    private static Dispatch by(Role role, Purpose purpose) {
        return Dispatch.by(new Actor(UserId.of(Ids.next()), Set.of(role), Office.TRIPOLI), purpose);
    }

    private static String bed(int number) {
        return "M1-" + (number + 1);
    }

    @Override
    public Client intake(int number) {
        var intake = new Intake();
        return () -> send(intake.next(), registrar);
    }

    @Override
    public Client hot(int number) {
        var bed = bed(number);
        return new Client() {
            private boolean blocked;

            @Override
            public void next() throws ExecutionException, InterruptedException {
                send(
                        blocked
                                ? new UnblockBed(shelter, bed, Intake.today())
                                : new BlockBed(
                                        shelter,
                                        bed,
                                        BlockReason.CLEANING,
                                        Intake.today().plusDays(2),
                                        Intake.today()),
                        manager);
                blocked = !blocked;
            }
        };
    }

    @Override
    public void open(UUID id) throws ExecutionException, InterruptedException {
        send(Intake.opening(id), registrar);
    }

    @Override
    public boolean shows(UUID id) throws ExecutionException, InterruptedException {
        var questions = context.getBean(QueryDispatcher.class);
        try {
            questions.ask(new ShowCase(CaseId.of(id), Known.LATEST), registrar).get();
            return true;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof NotFound) {
                return false;
            }
            throw failed;
        }
    }

    /** The MongoDB beside it, by what it says of itself. */
    @Override
    public String about() {
        var uri = context.getEnvironment().getRequiredProperty("homeward.mongodb.uri");
        try (var mongo = MongoAddress.of(uri, "admin")) {
            var said = mongo.database().runCommand(new Document("buildInfo", 1));
            var engines = said.getList("storageEngines", String.class, List.of());
            return "version " + said.getString("version") + ", "
                    + (engines.isEmpty()
                            ? "which tells no storage engine of MongoDB's own"
                            : "storage engines " + engines);
        }
    }

    @Override
    public long stored() {
        return context.getBean(RawEvents.class).headPosition();
    }

    @Override
    public void close() {
        context.close();
    }

    private void send(Command command, Dispatch dispatch) throws ExecutionException, InterruptedException {
        commands.send(command, dispatch).get();
    }
}
