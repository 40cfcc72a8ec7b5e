/// The page template of a new handbook. `templates/README.md` of the generator lists all tags.
let starterTemplate = """
    <!doctype html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="{{content_security_policy}}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{head_title}}</title>
    {{{head_metadata}}}
    <link rel="stylesheet" href="{{assets.site_css}}">
    </head>
    <body class="kind-{{kind}}">
    <a class="skip-link" href="#_content">Skip to content</a>
    <header>
    <a href="{{home_url}}">{{site_title}}</a>
    <nav aria-label="Main">{{{navigation}}}</nav>
    </header>
    {{#breadcrumbs}}
    <nav aria-label="Breadcrumb">{{{breadcrumbs}}}</nav>
    {{/breadcrumbs}}
    <main id="_content">
    <h1>{{title}}</h1>
    {{#overdue}}
    <p>This page was to be reviewed by {{review_by_text}}.</p>
    {{/overdue}}
    {{{body}}}
    </main>
    <footer>
    {{#previous}}
    <p>Previous: <a rel="prev" href="{{url}}">{{title}}</a></p>
    {{/previous}}
    {{#next}}
    <p>Next: <a rel="next" href="{{url}}">{{title}}</a></p>
    {{/next}}
    {{#footer_links}}
    <p><a href="{{url}}">{{title}}</a></p>
    {{/footer_links}}
    {{#print_url}}
    <p><a href="{{print_url}}">Print edition</a></p>
    {{/print_url}}
    </footer>
    </body>
    </html>

    """

let starterStyle = """
    :root { color-scheme: light dark; font: 1.125rem/1.6 system-ui, sans-serif; }
    body { max-width: 66ch; margin: 0 auto; padding: 0 1rem; }
    header ul, nav ol { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0; list-style: none; }
    a { text-underline-offset: 0.15em; }
    a:focus-visible { outline: 3px solid; outline-offset: 2px; }
    .skip-link { position: absolute; left: -999rem; }
    .skip-link:focus { position: static; }
    .table-scroll { overflow-x: auto; }
    table { border-collapse: collapse; }
    th, td { padding: 0.25rem 1rem 0.25rem 0; border-bottom: 1px solid; text-align: left; vertical-align: top; }
    img { max-width: 100%; height: auto; }
    pre { overflow-x: auto; }
    .figure { margin: 1rem 0; }
    .figure-title { font-weight: 600; }
    .chart svg { display: block; width: 100%; overflow: visible; fill: currentColor; font: 14px/1 system-ui, sans-serif; }
    .chart .chart-narrow { display: none; }
    .chart :is(.axis, .grid, .line, .crossover) { fill: none; stroke: currentColor; }
    .chart .line { stroke-width: 2; }
    .chart .line:is(.option-2, .option-6) { stroke-dasharray: 8 4; }
    .chart .line:is(.option-3, .option-5) { stroke-dasharray: 2 3; }
    .chart .line.option-4 { stroke-dasharray: 8 3 2 3; }
    .chart .crossover { stroke-dasharray: 2 3; }
    .chart .grid { stroke-opacity: 0.2; }
    .chart .band { fill-opacity: 0.08; }
    @media print { header nav, footer, .skip-link { display: none; } }

    """
