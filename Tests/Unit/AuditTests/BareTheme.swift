import Core

/// A theme of nothing but the hooks, with the shop's words first: what is audited is small, and not
/// the built-in markup.
let bareTheme: [SourceFile] = [
  "layout.mustache": """
  <!doctype html>
  <html lang="{{language}}"><head><meta charset="utf-8"><title>{{title}}</title></head>
  <body>{{main}}</body></html>
  """,
  "list.mustache": "{{above}}{{#cards}}{{card}}{{/cards}}",
  "summary.mustache": """
  {{#score}}<b class="score">{{score}}</b>{{/score}}
  <ul class="spread">{{#spread}}<li>{{stars}}: {{label}}</li>{{/spread}}</ul>
  """,
  "case-page.mustache": "{{case}}",
  "case.mustache": """
  {{#shown}}<article class="wide case" id="{{id}}"{{#event}} data-event="{{event}}"{{/event}}\
  {{#starCount}} data-stars="{{starCount}}"{{/starCount}}\
  {{#outcome}} data-outcome="{{outcome}}"{{/outcome}}{{#grade}} data-grade="{{grade}}"{{/grade}}>
  <h2>{{title}}</h2>{{#badge}}<i class="badge">{{label}}</i>{{/badge}}
  {{#journey}}<section class="{{kind}}">{{#text}}<u>{{text}}</u>{{/text}}\
  {{#words}}<div class="words">{{words}}</div>{{/words}}</section>{{/journey}}
  <p>{{author}} <time datetime="{{iso}}">{{date}}</time> {{#notes}}{{text}}. {{/notes}}</p>
  {{#words}}<div class="words">{{words}}</div>{{/words}}
  </article>{{/shown}}
  {{#hidden}}<article class="case removed" id="{{id}}"\
  {{#event}} data-event="{{event}}"{{/event}}{{#starCount}} data-stars="{{starCount}}"{{/starCount}}>
  <h2>{{title}}</h2><time datetime="{{iso}}">{{date}}</time>
  {{#words}}<div class="words">{{words}}</div>{{/words}}
  </article>{{/hidden}}
  """,
].sorted { $0.key < $1.key }.map {
  SourceFile(path: "templates/\($0.key)", bytes: Array($0.value.utf8))
}
