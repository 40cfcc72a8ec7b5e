import Diagnostics

/// Reports a file that Git LFS has left a pointer to in its place, as a clone without LFS does and as every
/// revision does: what it holds is not the picture or page that readers are to see.
///
/// Format: git-lfs, "docs/spec.md", "The Pointer".
func checkPointer(_ file: SourceFile) -> Diagnostic? {
    guard file.bytes.count < longestPointer, file.bytes.starts(with: firstLine.utf8) else { return nil }
    return Diagnostic(
        .error, "lfs-pointer", "this is a pointer of Git LFS and not the file that it stands for",
        path: file.path,
        help: "fetch the file with 'git lfs pull'; to compare a revision, name a folder that holds its files")
}

private let firstLine = "version https://git-lfs.github.com/spec/v1\n"

/// In bytes.
private let longestPointer = 1024
