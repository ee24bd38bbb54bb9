using System.Text;
using WeChat.Api.Tokens;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.WeChatApps;

public sealed class TokenSecrecyTests
{
    private const string Name = "wx1/access_token";
    private const string Secret = "75_secret-token";

    [Test]
    public async Task Put_Token_IsNotLegibleInTheDatabase()
    {
        await using var database = await TestDatabase.MigratedAsync(DatabaseProvider.Sqlite);
        await using var node = await PersistenceHost.StartAsync(database);

        await PutAsync(node);

        var kept = await database.ReadAsync(
            "SELECT sealed_value FROM wechatapps_tokens",
            row => Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(0))
        );
        Assert.That(kept.Single(), Is.Not.Empty.And.Not.Contain(Secret));
    }

    [Test]
    public async Task Read_SealedWithAKeyThatIsGone_CountsAsEnded()
    {
        await using var database = await TestDatabase.MigratedAsync(DatabaseProvider.Sqlite);
        await using var node = await PersistenceHost.StartAsync(database);
        await PutAsync(node);
        await database.ExecuteAsync("UPDATE wechatapps_tokens SET sealed_value = x'010461626364'");

        var read = await node.Service<ITokenStore>().ReadAsync(Name, default);

        Assert.That(read!.EndsAt, Is.LessThan(DateTimeOffset.UtcNow));
        Assert.That(read.Version, Is.EqualTo(1));
    }

    private static async Task PutAsync(PersistenceHost node)
    {
        var later = DateTimeOffset.UtcNow.AddHours(1);
        var token = new StoredToken(Secret, later, later) { Version = 1 };
        await node.Service<ITokenStore>().TryPutAsync(Name, token, default);
    }
}
