using WeChatUnion.TestKit.Databases;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Season;

/// <summary>Of a gateway a whole city calls from one machine.</summary>
internal static class CitySettings
{
    public static Dictionary<string, string> Of(TestDatabase database, string folder)
    {
        var settings = new GatewaySettings().For(
            database.Provider.ToString(),
            database.ConnectionString
        );
        settings["Logs:Folder"] = folder;
        settings["Serilog:MinimumLevel:Default"] = "Warning";
        settings["Storage:Root"] = Path.Combine(folder, "materials");
        // All phones come from one address here.
        settings["Api:CallsPerAddress"] = "1000000";
        return settings;
    }
}
