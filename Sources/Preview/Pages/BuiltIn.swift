/// The preview's own pages; its script and style are beside it.
enum BuiltIn {
  static let noSuchPage = """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>No such page</title></head>
    <body><h1>No such page</h1>
    <p>The site has no page at this address. <a href="/">To its first page</a></p></body></html>

    """

  static let nothingYet = """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>Nothing to show yet</title></head>
    <body><h1>Nothing to show yet</h1>
    <p>The content has mistakes. When you have corrected them, the site appears here.</p></body></html>

    """
}
