using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using WeChatUnion.Infrastructure.Audit.Heads;

namespace WeChatUnion.Architecture.Tests.House;

/// <summary>The gateway built as in Development, where it maps the most, on a database of its own.</summary>
public sealed class BuiltHost : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("union-host-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var key = Convert.ToBase64String(new byte[32]);
        builder.UseEnvironment("Development");
        builder.UseSetting("Database:Provider", "Sqlite");
        builder.UseSetting(
            "Database:ConnectionString",
            $"Data Source={Path.Combine(folder, "union.db")}"
        );
        builder.UseSetting("Privacy:Keys:test", key);
        builder.UseSetting("Privacy:CurrentKeyId", "test");
        builder.UseSetting("Privacy:BlindIndexKey", key);
        builder.UseSetting("Audit:SigningKey", HeadKeys.New());
        builder.UseSetting("Audit:HeadsDirectory", Path.Combine(folder, "audit-heads"));
        builder.UseSetting("Logs:Folder", Path.Combine(folder, "logs"));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        // Called twice by the factory.
        if (disposing && Directory.Exists(folder))
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
