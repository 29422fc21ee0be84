// A job that runs tells how far it is until it ends; then the page is shown anew.

const job = document.querySelector(".job");

if (job.dataset.running === "true") {
  const stream = new EventSource(`/api/sources/${job.dataset.job}/progress`);
  stream.addEventListener("progress", (event) => {
    const now = JSON.parse(event.data);
    job.querySelector(".state").textContent = now.state;
    job.querySelector(".inputs").textContent = now.inputs;
    const left = job.querySelector(".left");
    if (left) left.textContent = now.left;
    const bar = job.querySelector("progress");
    if (bar && now.percent >= 0) bar.value = now.percent;
    for (const [outcome, count] of Object.entries(now.outcomes)) {
      const shown = document.querySelector(`[data-outcome="${outcome}"]`);
      if (shown) shown.textContent = count;
    }
  });
  stream.addEventListener("end", () => {
    stream.close();
    location.reload();
  });
}
