package attest.desk;

import attest.desk.guard.Role;
import attest.desk.view.JobPage;
import attest.desk.view.Sources;
import attest.desk.view.Work;
import attest.desk.web.Answers;
import attest.desk.web.Ask;
import attest.desk.web.Route;
import attest.desk.work.Jobs;
import attest.store.Register;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What comes in: jobs, feeds, inputs with their outcomes. */
final class SourcesRoutes {
  private static final int STEP_MS = 500;

  private final Register register;
  private final Jobs jobs;

  SourcesRoutes(Register register, Jobs jobs) {
    this.register = register;
    this.jobs = jobs;
  }

  List<Route> routes(Answers answers) {
    List<Route> routes = new ArrayList<>();
    routes.addAll(
        answers.view(
            "/sources",
            Role.READER,
            "Jobs and feeds.",
            "sources.jte",
            ask -> Sources.of(register, jobs.fetches())));
    routes.addAll(
        answers.view(
            "/sources/{id}",
            Role.READER,
            "A job and what became of its inputs.",
            "job.jte",
            ask -> JobPage.of(register, jobs, ask)));
    routes.add(
        new Route(
            HandlerType.GET,
            "/api/sources/{id}/progress",
            Role.READER,
            "How far a job is, as server-sent events, until it ends.",
            new SseHandler(this::progress)));
    routes.add(
        new Route(
            HandlerType.POST, "/sources", Role.CODER, "Takes addresses or a file in.", this::take));
    routes.add(
        new Route(HandlerType.POST, "/sources/{id}/stop", Role.CODER, "Stops a job.", this::stop));
    routes.add(
        new Route(
            HandlerType.POST,
            "/sources/{id}/again",
            Role.CODER,
            "Takes a job up again; what has an outcome is passed over.",
            this::again));
    return routes;
  }

  private void take(Context context) throws IOException {
    Optional<UploadedFile> file =
        Optional.ofNullable(context.isMultipartFormData() ? context.uploadedFile("file") : null)
            .filter(sent -> sent.size() > 0);
    long job;
    if (file.isPresent()) {
      try (InputStream content = file.get().content()) {
        job = jobs.file(file.get().filename(), content.readAllBytes());
      }
    } else {
      List<String> addresses =
          new Ask(context)
              .needed("addresses")
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList();
      job = jobs.addresses(addresses);
    }
    context.redirect("/sources/" + job, HttpStatus.SEE_OTHER);
  }

  private void stop(Context context) {
    long id = JobPage.id(new Ask(context));
    jobs.stop(id);
    context.redirect("/sources/" + id, HttpStatus.SEE_OTHER);
  }

  private void again(Context context) {
    long id = jobs.again(JobPage.id(new Ask(context)));
    context.redirect("/sources/" + id, HttpStatus.SEE_OTHER);
  }

  /** Tells of a job until it ends, or whoever listens has gone. */
  private void progress(SseClient client) {
    long id = JobPage.id(new Ask(client.ctx()));
    try {
      while (!client.terminated()) {
        Work work = JobPage.work(register, id);
        client.sendEvent(
            "progress",
            Map.of(
                "state", work.state(),
                "inputs", work.inputs(),
                "outcomes", work.outcomes(),
                "percent",
                    jobs.tally(id).map(JobPage.Progress::of).flatMap(p -> p.percent()).orElse(-1L),
                "left",
                    jobs.tally(id)
                        .map(JobPage.Progress::of)
                        .map(JobPage.Progress::leftInWords)
                        .orElse("unknown")));
        if (!work.isRunning()) {
          client.sendEvent("end", work.state());
          client.close();
          return;
        }
        Thread.sleep(STEP_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
