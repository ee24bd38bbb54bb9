using Microsoft.Data.Sqlite;

namespace WeChatUnion.Gateway.Hosting;

/// <summary>A relative database file stands under the content root, and its folder exists.</summary>
internal static class EmbeddedDatabase
{
    public static void Locate(WebApplicationBuilder builder)
    {
        if (builder.Configuration["Database:Provider"] is not ("Sqlite" or null))
        {
            return;
        }
        var settings = new SqliteConnectionStringBuilder(
            builder.Configuration["Database:ConnectionString"]
        );
        if (settings.DataSource is "" or ":memory:")
        {
            return;
        }
        settings.DataSource = Path.Combine(
            builder.Environment.ContentRootPath,
            settings.DataSource
        );
        Directory.CreateDirectory(Path.GetDirectoryName(settings.DataSource)!);
        builder.Configuration["Database:ConnectionString"] = settings.ConnectionString;
    }
}
