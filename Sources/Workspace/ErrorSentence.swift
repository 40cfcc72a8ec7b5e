import Diagnostics
import Libc

extension WorkspaceError: CustomStringConvertible {
    /// One line for the terminal, without a final full stop:
    /// `cannot write public/index.html: No space left on device`.
    package var description: String {
        "cannot \(operation.rawValue) \(printable(path)): \(reason.sentence)"
    }
}

/// A path on one line, the middle of a long one left out: characters that cannot be seen would
/// break the message or the terminal, or hide what the path is.
func printable(_ path: String) -> String {
    if path.isEmpty { return "''" }
    let path = path.unicodeScalars.count > 500 ? "\(path.prefix(120))...\(path.suffix(120))" : path
    guard path.unicodeScalars.contains(where: isInvisible) else { return path }
    var shown = ""
    for scalar in path.unicodeScalars {
        shown +=
            isInvisible(scalar) ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
    }
    return shown
}

extension WorkspaceError.Reason {
    fileprivate var sentence: String {
        switch self {
        case .system(let code):
            unsafe String(cString: strerror(code))
        case .rootMissing:
            "there is no such folder; name the folder of the handbook with --root"
        case .contentMissing:
            "there is no such folder; a handbook keeps its pages in content/, so is --root right?"
        case .notAFolder:
            "it is not a folder"
        case .notAFile:
            "it is a folder, and a file is needed"
        case .unreadableKind(let kind):
            "it is \(kind.phrase), and only files and folders can be read"
        case .linkLeavesRoot:
            "this symlink leads out of the folder that is read"
        case .linkLoops:
            "this symlink leads back to itself or to a folder that holds it"
        case .linkLeadsNowhere:
            "this symlink leads nowhere"
        case .nameNotUTF8:
            "its name is not UTF-8; rename it"
        case .tooLarge(let limit):
            "it is larger than \(limit) bytes"
        case .tooLargeTogether(let limit):
            "with it the files that are read have more than \(limit) bytes;"
                + " serve large files from elsewhere, and link to them"
        case .tooManyFiles(let limit):
            "with it there are more than \(limit) files and folders to read; does a symlink multiply a folder?"
        case .tooManyPaths(let limit):
            "symlinks lead to this folder by more than \(limit) paths; does one of them multiply it?"
        case .keepsChanging:
            "it kept changing while it was read; try again when it is written"
        case .changedMeanwhile:
            "another program changed it since it was read, so nothing was written; run the command again"
        case .readOnly:
            "it is read-only, so nothing was written; allow it with 'chmod u+w' and run the command again"
        case .otherNames(let count):
            "it has \(count) other name\(count == 1 ? "" : "s") (hard links), which would keep the old bytes;"
                + " nothing was written"
        case .isAlso(let other):
            "it is the same file as \(printable(other)), and the two changes differ; nothing was written"
        case .ownerIsLost:
            "it belongs to somebody else, which a new file cannot; nothing was written"
        case .attributeIsLost(let name):
            "a new file cannot be given its attribute \(printable(name)); nothing was written"
        case .savedMeanwhile(let kept):
            "another program saved it while it was replaced; what it saved last is in \(printable(kept))"
        case .stoppedAfter(let written):
            "another program changed it since it was read; written before that, and changed since, "
                + "\(written.count == 1 ? "is" : "are") \(written.map(printable).joined(separator: ", "))"
        case .noRevision:
            "it is neither a folder with a handbook nor a revision that git knows in the root"
        case .noGit:
            "it is no folder with a handbook, and for a revision there must be git in PATH"
        case .gitRefuses(let sentence):
            "git says: \(printable(sentence))"
        case .noObject:
            "the repository does not hold it; fetch the revision as a whole"
        case .submodule:
            "it is a submodule, whose files the revision does not hold; name a folder that holds them"
        case .badPath(let fault):
            fault.phrase
        case .reservedPath:
            "the list of published files has this name; rename the page"
        case .publishedTwice:
            "two files have this path"
        case .differsOnlyByCase(let other):
            "it differs only by case or Unicode form from \(printable(other)),"
                + " and some file systems cannot hold both"
        case .fileWhereFolderIsNeeded:
            "it is a file, and another file needs a folder of this name"
        case .isFileSystemRoot:
            "it is the root of the file system; name a folder of its own with --output"
        case .holdsTheHandbook:
            "it holds the handbook's sources; name a folder of its own with --output"
        case .liesInsideSource(let folder):
            "it lies inside \(folder)/, whose files are read; name a folder outside with --output"
        case .outputIsNotAFolder:
            "it exists and is not a folder; move it away, or name another folder with --output"
        case .outputIsMountPoint:
            "it is a mount point, which cannot be replaced at once; name a folder below it with --output"
        case .outputIsInLowerLayer:
            "it is part of an image below this file system and cannot be renamed; delete it and build again"
        case .notOurs:
            "it is not empty and has no manifest.json, so its files may not be Handbook's;"
                + " empty it, or name another folder with --output"
        case .brokenManifest(let line, let problem):
            "line \(line): \(problem); restore the file, or delete the folder, and build again"
        case .liesOnMount:
            "it lies in a file system that is mounted inside the output folder;"
                + " mount that elsewhere and build again"
        case .foreignFileInTheWay:
            "the site needs this place, and what is there was not written by Handbook;"
                + " move it away and build again"
        case .changedDuringPublishing:
            "it was changed by another program during the build; build again"
        case .alreadyEnded:
            "this publication was committed or abandoned before"
        case .locked(let holder, let waited):
            "\(builder(holder)) was still publishing there after \(seconds(waited)) s"
        }
    }
}

/// In seconds, with as many decimals as it has: `60`, `0.5`.
func seconds(_ duration: Duration) -> String {
    let (whole, fraction) = duration.components
    if fraction == 0 { return String(whole) }
    return String(Double(whole) + Double(fraction) / 1e18)
}

/// Who holds a lock, at the start of a clause.
func builder(_ holder: Int32?) -> String {
    holder.map { "process \($0)" } ?? "another process"
}

extension FileKind {
    fileprivate var phrase: String {
        switch self {
        case .file: "a file"
        case .folder: "a folder"
        case .link: "a symlink"
        case .fifo: "a FIFO"
        case .socket: "a socket"
        case .device: "a device"
        }
    }
}
