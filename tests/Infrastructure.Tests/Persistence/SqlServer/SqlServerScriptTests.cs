using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using WeChatUnion.Infrastructure.Persistence.Contexts;

namespace WeChatUnion.Infrastructure.Tests.Persistence.SqlServer;

public sealed class SqlServerScriptTests
{
    [Test]
    public void Migrations_AsIdempotentScript_AreLegal()
    {
        IDesignTimeDbContextFactory<SqlServerUnionDbContext> factory = new DesignTimeContexts();
        using var db = factory.CreateDbContext([]);

        var script = db.GetService<IMigrator>()
            .GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.That(script, Does.Contain("CREATE TABLE [conversations_inbox]"));
        Assert.That(TSql.Faults(script), Is.Empty);
    }

    [Test]
    public void Parser_ATypingMistake_IsSeen() =>
        Assert.That(TSql.Faults("SELECT id FORM fans_fans WHER id = @p0"), Is.Not.Empty);
}
