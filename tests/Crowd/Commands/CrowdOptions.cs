using System.Globalization;

namespace WeChatUnion.Crowd.Commands;

/// <summary><c>--name value</c> pairs after the command.</summary>
internal sealed class CrowdOptions(string[] arguments)
{
    public string Text(string name, string otherwise)
    {
        var at = Array.IndexOf(arguments, $"--{name}");
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : otherwise;
    }

    public int Number(string name, int otherwise) =>
        int.Parse(
            Text(name, otherwise.ToString(CultureInfo.InvariantCulture)),
            CultureInfo.InvariantCulture
        );

    /// <summary>The Release build of the gateway in this checkout, unless named.</summary>
    public string Gateway()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "WeChatUnion.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return Text(
            "gateway",
            Path.Combine(folder ?? "", "src/WeChatGateway/bin/Release/net10.0/WeChatGateway.dll")
        );
    }
}
