using WeChat.Api;
using WeChat.Api.Account;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Account;

public class AccountTests
{
    private const string InfoPath = "/cgi-bin/account/getaccountbasicinfo";

    [Test]
    public async Task Quota_AfterCallsAndClearing_CountsThem()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        await weChat.ControlAsync("quotas", new { path = InfoPath, daily = 5 });
        var account = weChat.OfficialAccount.Account;
        await account.InfoAsync();
        await account.InfoAsync();

        var used = await account.QuotaAsync(InfoPath);
        await account.ClearQuotaAsync(InfoPath);
        var cleared = await account.QuotaAsync(InfoPath);

        Assert.That(used, Is.EqualTo(new ApiQuota(5, 2, 3)));
        Assert.That(cleared, Is.EqualTo(new ApiQuota(5, 0, 5)));
    }

    [Test]
    public async Task ClearQuota_AfterTheLimit_LetsCallsOutAgain()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        await weChat.ControlAsync("quotas", new { path = InfoPath, daily = 1 });
        var account = weChat.OfficialAccount.Account;
        await account.InfoAsync();
        Assert.That(() => account.InfoAsync(), Refused.With(45009));

        await account.ClearQuotaAsync();
        await account.InfoAsync();
        await account.ClearQuotaBySecretAsync();

        Assert.That(() => account.InfoAsync(), Throws.Nothing);
    }

    [Test]
    public async Task ClearQuota_EleventhOfTheMonth_Is48006()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        for (var i = 0; i < 10; i++)
        {
            await weChat.OfficialAccount.Account.ClearQuotaAsync();
        }

        Assert.That(
            () => weChat.OfficialAccount.Account.ClearQuotaBySecretAsync(),
            Refused.With(48006)
        );
        Assert.That(() => weChat.MiniProgram.Account.ClearQuotaAsync(), Throws.Nothing);
    }

    [Test]
    public async Task Quota_OfAPathThatIsNone_Is76021()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();

        Assert.That(
            () => weChat.OfficialAccount.Account.QuotaAsync("/no/such"),
            Refused.With(76021)
        );
    }

    [Test]
    public async Task FindRequest_RidOfARefusal_IsThatCall()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var account = weChat.OfficialAccount.Account;
        var refusal = (
            await Assert.CatchAsync<WeChatApiException>(() => account.QuotaAsync("/no/such"))
        )!;

        var call = await account.FindRequestAsync(refusal.Rid!);

        Assert.That(call.RequestBody, Does.Contain("/no/such"));
        Assert.That(call.ToString(), Does.Not.Contain("/no/such"));
        Assert.That(() => account.FindRequestAsync("1-2-3"), Refused.With(76001));
        Assert.That(
            () => weChat.MiniProgram.Account.FindRequestAsync(refusal.Rid!),
            Refused.With(76003)
        );
    }

    [Test]
    public async Task Addresses_OfCallbacksAndOfTheApi_AreListed()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var account = weChat.OfficialAccount.Account;

        Assert.That(await account.CallbackAddressesAsync(), Is.Not.Empty);
        Assert.That(await account.ApiAddressesAsync(), Is.Not.Empty);
    }

    [TestCase(NetworkCheckAction.Dns, 1, 0)]
    [TestCase(NetworkCheckAction.Ping, 0, 1)]
    [TestCase(NetworkCheckAction.All, 1, 1)]
    public async Task CheckNetwork_ByAction_TellsWhatWasAsked(
        NetworkCheckAction action,
        int addresses,
        int pings
    )
    {
        await using var weChat = await SimulatedWeChat.StartAsync();

        var check = await weChat.OfficialAccount.Account.CheckNetworkAsync(
            action,
            NetworkOperator.ChinaNet
        );

        Assert.That(check.Addresses, Has.Count.EqualTo(addresses));
        Assert.That(check.Pings, Has.Count.EqualTo(pings));
    }

    [Test]
    public async Task Info_OfEitherAccount_TellsItsKind()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();

        var official = await weChat.OfficialAccount.Account.InfoAsync();
        var mini = await weChat.MiniProgram.Account.InfoAsync();

        Assert.That(official.AppId, Is.EqualTo(weChat.Options.OfficialAccount.AppId));
        Assert.That((official.AccountType, mini.AccountType), Is.EqualTo((2, 3)));
        Assert.That(official.Nickname!.Nickname, Is.EqualTo(weChat.Options.AccountName));
    }
}
