"""From a fresh start to the first saved figure of two articles: CPU seconds of each step.

python benchmarks/first_figure.py

Run it twice: the first run may compile Python files. Asked is at most half of what importing the
package and loading the model take.
"""

import tempfile
import warnings
from pathlib import Path
from time import process_time

ROOT = Path(__file__).parents[1]


def main() -> None:
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
    import matplotlib.figure  # noqa: F401 - only to be timed apart from the drawing

    times.append(process_time())
    from analysis.figures import plot_entity_counts
    from analysis.figures.saving import render

    with tempfile.TemporaryDirectory() as folder:
        figure = render(plot_entity_counts(tables.entity_counts, tables.articles), "svg")
        (Path(folder) / "entity_counts.svg").write_bytes(figure)
    times.append(process_time())
    steps = ("import, load the model", "load the articles", "analyse them", "import matplotlib",
             "draw and save a figure")  # fmt: skip
    for step, start, end in zip(steps, times, times[1:], strict=False):
        print(f"{step:26}{end - start:6.2f}")
    print(f"all after the first, beside it {(times[-1] - times[1]) / (times[1] - times[0]):.2f}")


if __name__ == "__main__":
    main()
