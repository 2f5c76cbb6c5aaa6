extension BuiltIn {
  /// The dress of the preview's own parts, which stand in rooms that the site's style does not
  /// reach.
  static let style = """
    :host { all: initial; display: block; color-scheme: light dark; }
    .room { font: 15px/1.5 system-ui, sans-serif; color: light-dark(#17202a, #e8ecf1); }
    ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 6px; }
    p { margin: 6px 0 0; }
    code { font: 13px ui-monospace, monospace; overflow-wrap: anywhere; }
    a { color: inherit; }
    small, .files { color: light-dark(#4d5966, #a8b3bf); }
    strong { font-weight: 650; }
    .error strong { color: light-dark(#a11d2c, #ff9aa2); }
    .warning strong { color: light-dark(#8a5300, #f0b45a); }
    .panel { position: fixed; inset: auto 12px 12px; z-index: 2147483647; overflow: auto;
      max-block-size: 50vh; padding: 8px 14px; border-radius: 8px;
      border: 2px solid light-dark(#8a5300, #f0b45a); background: light-dark(#fffdf7, #211d14);
      box-shadow: 0 4px 24px rgb(0 0 0 / .3); inline-size: fit-content; max-inline-size: 900px; }
    .panel.broken { border-color: light-dark(#a11d2c, #ff9aa2);
      background: light-dark(#fff7f7, #241618); inline-size: auto; margin-inline: auto; }
    summary { cursor: pointer; font-weight: 650; }
    details[open] summary { margin-block-end: 8px; }
    .note { margin: 0; padding: 10px 20px; border-block-start: 1px dashed light-dark(#8b96a2, #6b7682); }
    .command { background: light-dark(#eef3f9, #1c2836); padding: 2px 6px; border-radius: 4px; }
    button { font: inherit; font-size: 13px; }
    @media print { .room { display: none; } }

    """
}
