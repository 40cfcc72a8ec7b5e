/// The look of the problems: in a page of their own, and in a box over a page of the site.
let previewStyle = OwnFile(
    """
    :host { all: initial; }
    main, section {
      box-sizing: border-box; padding: 1rem 1.25rem; color: #f5f5f5; background: #1f1f24;
      font: 16px/1.5 system-ui, sans-serif; border-top: 4px solid #ff6b6b;
    }
    body.whole { margin: 0; background: #1f1f24; }
    section {
      position: fixed; inset: auto 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto;
    }
    h1, h2 { margin: 0; font-size: 1.25rem; }
    p { margin: .25rem 0 .75rem; }
    pre { margin: 0; font: 14px/1.5 ui-monospace, monospace; overflow-x: auto; tab-size: 4; }
    button {
      float: right; padding: .25rem .75rem; font: inherit; color: inherit; background: #3a3a42;
      border: 1px solid #8a8a94; border-radius: 4px; cursor: pointer;
    }
    @media print { section { display: none; } }

    """)
