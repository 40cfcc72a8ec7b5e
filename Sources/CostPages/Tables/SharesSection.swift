package import Site
import Telling

/// What the draws say, as a section: how often each option is the cheapest, and what is worth measuring first.
package func sharesSection(_ sentence: String, measureFirst: [String]) -> HTML {
    let decisive: HTML =
        measureFirst.isEmpty
        ? "<p>\(CostWords.nothingDecides)</p>\n"
        : "<p>\(CostWords.measureFirst)</p>\n\(unorderedList(measureFirst))"
    return """
        <p><strong>\(sentence)</strong> \(CostWords.sharesNote)</p>
        \(decisive)
        """
}
