package attest.export;

import attest.record.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The columns with which every row of attest's own tables begins: which report it is from. */
final class ArticleColumns {
  private ArticleColumns() {}

  /** These columns, then others. */
  static <T> List<Column<T>> before(Function<T, Opened> opened, List<Column<T>> others) {
    Function<T, Article> article = opened.andThen(Opened::article);
    List<Column<T>> columns =
        new ArrayList<>(
            List.of(
                Column.text("report", article.andThen(Article::id)),
                Column.maybe("ref", article.andThen(Article::ref)),
                Column.maybe("outlet", article.andThen(Article::outlet)),
                Column.maybe("url", article.andThen(Article::url)),
                Column.maybe("title", opened.andThen(Opened::title)),
                Column.maybe("published", article.andThen(Article::published)),
                Column.maybe("language", article.andThen(Article::language)),
                Column.text("engine", opened.andThen(Opened::engine))));
    columns.addAll(others);
    return columns;
  }
}
