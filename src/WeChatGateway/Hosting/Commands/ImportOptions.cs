namespace WeChatUnion.Gateway.Hosting.Commands;

/// <summary>What the operator typed behind <c>import-register</c>.</summary>
internal sealed class ImportOptions
{
    public string File { get; private set; } = "";

    public string? Organizations { get; private set; }

    public string? Errors { get; private set; }

    public bool DryRun { get; private set; }

    public bool Full { get; private set; }

    /// <summary>Header to key of a column.</summary>
    public Dictionary<string, string> Map { get; } = [];

    public List<string> Sheets { get; } = [];

    /// <summary>Beside the file unless it was named.</summary>
    public string ErrorPath => Errors ?? $"{File}.errors.csv";

    /// <summary>Null when something is missing or unknown.</summary>
    public static ImportOptions? Read(string[] arguments)
    {
        var options = new ImportOptions();
        for (var i = 0; i < arguments.Length; i++)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            switch (arguments[i])
            {
                case "--dry-run":
                    options.DryRun = true;
                    continue;
                case "--full":
                    options.Full = true;
                    continue;
                case "--organizations":
                    options.Organizations = value;
                    break;
                case "--errors":
                    options.Errors = value;
                    break;
                case "--sheet":
                    options.Sheets.AddRange(value.Split(',', StringSplitOptions.TrimEntries));
                    break;
                case "--map":
                    if (!options.ReadMap(value))
                    {
                        return null;
                    }
                    break;
                case ['-', ..]:
                    return null;
                default:
                    if (options.File.Length > 0)
                    {
                        return null;
                    }
                    options.File = arguments[i];
                    continue;
            }
            if (value.Length == 0)
            {
                return null;
            }
            i++;
        }
        return options.File.Length > 0 ? options : null;
    }

    private bool ReadMap(string value)
    {
        foreach (var pair in value.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (
                pair.Split('=', StringSplitOptions.TrimEntries)
                is not [{ Length: > 0 } header, var key]
            )
            {
                return false;
            }
            Map[header] = key;
        }
        return true;
    }
}
