/// Whether `text` can stand between two slashes of an address as it is.
package func isAddressPart(_ text: String) -> Bool {
    guard !text.isEmpty, text != ".", text != "..", text.utf8.count <= 200 else { return false }
    return text.unicodeScalars.allSatisfy {
        $0 == "-" || $0 == "_" || $0 == "." || $0.properties.isAlphabetic || ("0"..."9").contains($0)
    }
}
