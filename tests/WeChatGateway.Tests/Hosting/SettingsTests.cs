using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Gateway.Tests.Hosting;

public class SettingsTests
{
    /// <summary>Wrong for every setting below, and found again wherever it is shown.</summary>
    private const string Wrong = "wrong-value-7";

    [TestCase("WeChat:OfficialAccount:AppId", "")]
    [TestCase("WeChat:OfficialAccount:AppSecret", "")]
    [TestCase("WeChat:OfficialAccount:Token", Wrong)]
    [TestCase("WeChat:OfficialAccount:Token", "")]
    [TestCase("WeChat:OfficialAccount:EncodingAesKey", Wrong)]
    [TestCase("WeChat:OfficialAccount:PreviousToken", Wrong)]
    [TestCase("WeChat:OfficialAccount:PreviousEncodingAesKey", Wrong)]
    [TestCase("WeChat:MiniProgram:Token", Wrong)]
    [TestCase("WeChat:MiniProgram:EncodingAesKey", Wrong)]
    [TestCase("WeChat:ApiBaseUrl", Wrong)]
    [TestCase("WeChat:AuthorizeBaseUrl", Wrong)]
    [TestCase("WeChat:CallbackFreshnessSeconds", "-1")]
    [TestCase("Privacy:Keys:stage", Wrong)]
    [TestCase("Privacy:CurrentKeyId", Wrong)]
    [TestCase("Privacy:BlindIndexKey", Wrong)]
    [TestCase("Audit:SigningKey", "")]
    [TestCase("Audit:SigningKey", Wrong)]
    [TestCase("Audit:HeadsDirectory", " ")]
    [TestCase("Audit:HeadsUrl", Wrong)]
    [TestCase("Audit:HeadEverySeconds", "0")]
    [TestCase("Audit:HeadEveryRows", Wrong)]
    [TestCase("Site:PublicBaseUrl", Wrong)]
    [TestCase("Site:PublicBaseUrl", "")]
    [TestCase("Site:TrustedProxies:0", Wrong)]
    [TestCase("Site:TrustedProxies:0", "10.0.0.0/99")]
    [TestCase("Database:Provider", Wrong)]
    [TestCase("Database:Provider", "7")]
    [TestCase("Database:ConnectionString", "")]
    [TestCase("Database:ConnectionString", "Sever=" + Wrong)]
    [TestCase("Redis:ConnectionString", "Sever=" + Wrong)]
    [TestCase("Inbox:KeepPayloadDays", "0")]
    [TestCase("Inbox:MostAtOnce", "0")]
    [TestCase("Api:CallsPerSession", "0")]
    [TestCase("Api:CallsPerAddress", Wrong)]
    [TestCase("Api:SignInsPerAddress", "-1")]
    [TestCase("Moderation:ChecksPerDay", "0")]
    [TestCase("Notifications:AtOnce", "0")]
    [TestCase("Notifications:AtOnce", Wrong)]
    [TestCase("WeChat:JsSdkUrl", Wrong)]
    public async Task Start_WithAWrongSetting_StopsAndNamesItsKeyOnly(string key, string value)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);

        var failure = await FailureAsync(setup =>
        {
            setup.Database = database;
            setup.Settings[key] = value;
        });

        Assert.That(failure, Does.Contain(key).And.Not.Contain(Wrong));
    }

    [Test]
    public async Task Start_WithPrivacyKeysOfAnotherDatabase_Stops()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using (await GatewayStage.StartAsync(setup => setup.Database = database)) { }
        var other = new byte[32];
        other[0] = 1;

        var failure = await FailureAsync(setup =>
        {
            setup.Database = database;
            setup.Settings["Privacy:Keys:stage"] = Convert.ToBase64String(other);
        });

        Assert.That(failure, Does.Contain("Privacy"));
    }

    [Test]
    public async Task Start_AfterARotation_KnowsEachKey()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using (await GatewayStage.StartAsync(setup => setup.Database = database)) { }
        await using (await GatewayStage.StartAsync(setup => Rotate(setup, 1))) { }

        var failure = await FailureAsync(setup => Rotate(setup, 2));

        Assert.That(failure, Does.Contain("Privacy:Keys:next"));

        void Rotate(StageSetup setup, byte start)
        {
            var key = new byte[32];
            key[0] = start;
            setup.Database = database;
            setup.Settings["Privacy:Keys:next"] = Convert.ToBase64String(key);
            setup.Settings["Privacy:CurrentKeyId"] = "next";
        }
    }

    [Test]
    public async Task Start_WithAWrongSetting_LeavesTheDatabaseAlone()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);

        await FailureAsync(setup =>
        {
            setup.Database = database;
            setup.Settings["Site:PublicBaseUrl"] = "";
        });

        var file = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(
            database.ConnectionString
        );
        Assert.That(file.DataSource, Does.Not.Exist);
    }

    /// <summary>Everything an operator would be shown.</summary>
    private static async Task<string> FailureAsync(Action<StageSetup> arrange)
    {
        try
        {
            await using var stage = await GatewayStage.StartAsync(arrange);
        }
        catch (Exception stopped) when (stopped is not NUnit.Framework.ResultStateException)
        {
            return stopped.ToString();
        }
        throw new AssertionException("The host started.");
    }
}
