using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.Contexts;
using WeChatUnion.Infrastructure.Scheduling;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Gateway.Tests.Stage;

/// <summary>A database a gateway starts on. The embedded one it migrates itself.</summary>
internal static class StageDatabase
{
    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        if (provider == DatabaseProvider.PostgreSql)
        {
            await MigrateAsync(database);
        }
        return database;
    }

    private static async Task MigrateAsync(TestDatabase database)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlUnionDbContext>()
            .UseNpgsql(database.ConnectionString)
            .Options;
        await using var db = new PostgreSqlUnionDbContext(options);
        await db.Database.MigrateAsync();
        var settings = new DatabaseOptions
        {
            Provider = database.Provider,
            ConnectionString = database.ConnectionString,
        };
        await new SchedulerSchema(Options.Create(settings)).MakeAsync(default);
    }
}
