using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Tests.Cases.Payments;

/// <summary>What a member learns of his payment; from his application on, by all that stands between.</summary>
public sealed class PayTellingTests
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private PayHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await PayHost.StartAsync(DatabaseProvider.Sqlite);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [TestCase("成功,", CaseState.Paid, "款项已发放到您的工会卡")]
    [TestCase("失败,户名不符", CaseState.PayFailed, "银行没有发放成功")]
    public async Task Answer_OfTheBank_IsToldToTheMember(string said, CaseState state, string text)
    {
        var season = await host.Cases.SeasonAsync();
        var fan = await host.Cases.ApplicantAsync();
        var id = await ApprovedAsync(fan, season);
        var batch = await host.ExportedAsync(new(season.Round, season.FundId!.Value));

        await host.BringAsync(batch.Id, [((await host.ItemsAsync(batch.Id))[0].Id, said)]);

        var one = await host.Cases.CaseAsync(id);
        var told = (await MessagesAsync(fan)).Last();
        Assert.That(one.State, Is.EqualTo(state));
        Assert.That(told, Does.Contain(text).And.Contain(one.Number));
        // The bank's words are for finance: nobody knows what stands in them.
        Assert.That(told, Does.Not.Contain("户名"));
    }

    private async Task<CaseId> ApprovedAsync(FanIdentity fan, Season season)
    {
        var id = await host.Cases.InReviewAsync(fan, season);
        Assert.That((await host.Cases.ApproveAsync(id)).Value, Is.EqualTo(CaseState.Approved));
        return id;
    }

    private async Task<List<string>> MessagesAsync(FanIdentity fan)
    {
        var bodies = await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<OutboxMessage>()
                    .Where(one => one.OpenId == fan.OpenId)
                    .OrderBy(one => one.Id)
                    .Select(one => one.Body)
                    .ToListAsync()
        );
        // As the receiver reads it: no escapes.
        return
        [
            .. bodies.Select(body =>
                JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(body), Plain)
            ),
        ];
    }
}
