/// The size of a rendering. All lengths are in units of the view box.
package struct Canvas: Hashable, Sendable {
    /// The class of the rendering inside a page.
    package let name: String
    package let width: Double
    /// The height of the plot alone; titles and labels come on top.
    let plotHeight: Double
    /// The size of all text.
    package let textSize: Double
    /// The widest that a name at the end of a line becomes before it wraps.
    let labelWidth: Double
    /// The least width at which the rendering is shown, in CSS pixels.
    package let leastShownWidth: Double

    /// Shown from 40rem of room on: text is at least 12.4 CSS pixels high.
    package static let wide = Canvas(
        name: "chart-wide", width: 720, plotHeight: 300, textSize: 14, labelWidth: 150, leastShownWidth: 640)

    /// Shown on less room, down to a screen of 320 CSS pixels with a margin of 16 on each side: text is at least
    /// 12 CSS pixels high.
    package static let narrow = Canvas(
        name: "chart-narrow", width: 360, plotHeight: 260, textSize: 15, labelWidth: 84, leastShownWidth: 288)

    /// From one baseline to the next.
    var lineHeight: Double { textSize * 1.3 }
}
