using Microsoft.Data.Sqlite;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Hosting;

/// <summary>A relative database file stands under the content root, and its folder exists.</summary>
internal static class EmbeddedDatabase
{
    public static void Locate(WebApplicationBuilder builder)
    {
        var database = DatabaseOptions.Read(builder.Configuration);
        if (database.Provider != DatabaseProvider.Sqlite)
        {
            return;
        }
        Locate(builder, nameof(DatabaseOptions.ConnectionString), database.ConnectionString);
        Locate(
            builder,
            nameof(DatabaseOptions.SchedulerConnectionString),
            database.SchedulerConnectionString
        );
    }

    private static void Locate(WebApplicationBuilder builder, string key, string connection)
    {
        var settings = new SqliteConnectionStringBuilder(connection);
        if (settings.DataSource is "" or ":memory:")
        {
            return;
        }
        settings.DataSource = Path.Combine(
            builder.Environment.ContentRootPath,
            settings.DataSource
        );
        Directory.CreateDirectory(Path.GetDirectoryName(settings.DataSource)!);
        builder.Configuration[$"{DatabaseOptions.Section}:{key}"] = settings.ConnectionString;
    }
}
