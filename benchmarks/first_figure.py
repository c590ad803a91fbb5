"""From a fresh start to the first saved figure of two articles: CPU seconds of each step.

python benchmarks/first_figure.py [--runs N]

Each run is a process of its own; the median counts. A first run, which is not counted, compiles
the Python files into a folder that all runs share. Asked is at most half of what importing the
package and loading the model take.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path
from statistics import median
from time import process_time

ROOT = Path(__file__).parents[1]
ONCE = "--once"
STEPS = ("import, load the model", "load the articles", "analyse them", "draw and save a figure")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument(ONCE, action="store_true", help="this process is one of the runs")
    options = parser.parse_args()
    if options.once:
        print(json.dumps(measure_once()))
    else:
        print_medians(measure_fresh(options.runs))


def measure_once() -> list[float]:
    """CPU seconds of each step in this process."""
    times = [process_time()]
    import analysis
    from analysis.language import load_language

    load_language("")
    times.append(process_time())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        articles = analysis.load_articles(ROOT / "seeds")
    times.append(process_time())
    tables = analysis.analyse(articles)
    times.append(process_time())
    from analysis.figures.saving import render

    with tempfile.TemporaryDirectory() as folder:
        ax = analysis.plot_entity_counts(tables.entity_counts, tables.articles)
        (Path(folder) / "entity_counts.svg").write_bytes(render(ax, "svg"))
    times.append(process_time())
    return [end - start for start, end in zip(times, times[1:], strict=False)]


def measure_fresh(n_runs: int) -> list[list[float]]:
    """The seconds of each step in `n_runs` fresh processes that find their files compiled."""
    with tempfile.TemporaryDirectory() as compiled:
        environment = os.environ | {"PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}
        run = [sys.executable, __file__, ONCE]
        outputs = [
            subprocess.run(run, env=environment, check=True, capture_output=True).stdout
            for _ in range(n_runs + 1)
        ]
    return [json.loads(output) for output in outputs[1:]]


def print_medians(runs: list[list[float]]) -> None:
    for step, seconds in zip(STEPS, zip(*runs, strict=True), strict=True):
        print(f"{step:26}{median(seconds):6.2f}")
    ratios = sorted(sum(rest) / first for first, *rest in runs)
    spread = f"{ratios[0]:.2f} to {ratios[-1]:.2f}"
    print(f"all after the first, beside it {median(ratios):.2f} ({spread})")


if __name__ == "__main__":
    main()
