/// Whether a file or folder of the sources is left out: hidden ones (`.git`, `.DS_Store`, `.#draft.md`),
/// and what editors leave beside a file (`draft.md~`, `draft.md.swp`, `#draft.md#`).
package func isSkipped(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasSuffix(".swx")
        || name.hasPrefix("#") && name.hasSuffix("#")
}
