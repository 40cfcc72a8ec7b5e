import Libc

func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}

/// All variables, as `NAME=value`.
func environmentVariables() -> [String] {
    var variables: [String] = []
    var entry = environ
    while let variable = entry.pointee {
        variables.append(String(cString: variable))
        entry += 1
    }
    return variables
}
