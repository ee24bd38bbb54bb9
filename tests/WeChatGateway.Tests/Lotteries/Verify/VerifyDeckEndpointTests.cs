using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Gateway.Tests.Pages;
using WeChatUnion.TestKit.Draws;

namespace WeChatUnion.Gateway.Tests.Lotteries.Verify;

/// <summary>What anybody gets of an instant win: rules and commitment from its publishing on, the seed after its end and not a moment before.</summary>
public sealed class VerifyDeckEndpointTests
{
    private MemberSite site = null!;
    private HttpClient anybody = null!;
    private PublishedDeck open = null!;
    private PublishedDeck told = null!;
    private PublishedDeck voided = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        site = await MemberSite.StartAsync();
        anybody = site.NewClient("Mozilla/5.0 (Windows NT 10.0)");
        open = await AddAsync(CampaignState.Published);
        told = await AddAsync(CampaignState.Drawn);
        voided = await AddAsync(CampaignState.Voided);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        anybody?.Dispose();
        await (site?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Test]
    public async Task Page_WhileItIsOpen_TellsRulesAndCommitmentAlone()
    {
        var html = await ShowAsync(open);

        Assert.That(html, Does.Contain("活动正在进行").And.Contain("抽完为止"));
        Assert.That(html, Does.Contain(open.Commitment).And.Contain("几分钟后公布密钥"));
        Assert.That(html, Does.Not.Contain("id=\"verify\"").And.Not.Contain("/verify-turns.js"));
        Assert.That(html, Does.Not.Contain("中奖名单").And.Not.Contain("#0"));
    }

    [Test]
    public async Task Page_AfterTheEnd_NamesWinnersMaskedBesideTheirSlots()
    {
        var html = await ShowAsync(told);

        var file = told.Proof!.Write();
        Assert.That(
            html,
            Does.Contain("在本机重算验证").And.Contain($"data-bytes=\"{file.Length}\"")
        );
        Assert.That(html, Does.Contain($"data-count=\"{told.Proof.Slots.Length}\""));
        for (var slot = 0; slot < told.Proof.Slots.Length; slot++)
        {
            var shown = $"<span>#{slot}</span><span>张*</span>";
            Assert.That(
                html,
                told.Proof.Slots[slot] < 2 ? Does.Contain(shown) : Does.Not.Contain(shown)
            );
        }
    }

    [Test]
    public async Task Page_OfAVoidedOne_SaysWhy() =>
        Assert.That(
            await ShowAsync(voided),
            Does.Contain("活动已经取消").And.Contain(PublishedDraw.VoidReason)
        );

    [Test]
    public async Task Proof_AfterTheEnd_IsTheFileToTheByteAndMayBeKept()
    {
        using var answer = await anybody.GetAsync($"{told.Path}/proof.json");
        var file = await answer.Content.ReadAsByteArrayAsync();

        Assert.That(file, Is.EqualTo(told.Proof!.Write()));
        Assert.That(DeckCheck.Run(file).Findings, Is.Empty);
        Assert.That($"{answer.Headers.CacheControl}", Does.Contain("immutable"));
    }

    /// <summary>Whoever can unpack it waits for three quarters of it; broken off it goes on, and each form has a tag of its own.</summary>
    [Test]
    public async Task Proof_ForWhoUnpacks_IsTheSameFileAndShorter()
    {
        var large = await AddAsync(CampaignState.Drawn, blanks: 40_000, drawn: 40_000);
        var plain = await AskAsync(large, "identity", null);
        var packed = await AskAsync(large, "gzip, deflate, br", null);
        var rest = await AskAsync(large, "gzip;q=0.5", 100);
        var none = await AskAsync(large, "gzip;q=0", null);

        Assert.That(plain.Body, Is.EqualTo(large.Proof!.Write()));
        Assert.That(none.Body, Is.EqualTo(plain.Body));
        Assert.That(packed.Encoding, Is.EqualTo("gzip"));
        Assert.That(packed.Body, Has.Length.LessThan(plain.Body.Length * 8 / 10));
        Assert.That(Unpack(packed.Body), Is.EqualTo(plain.Body));
        Assert.That(rest.Body, Is.EqualTo(packed.Body[100..]));
        Assert.That(packed.Tag, Is.Not.EqualTo(plain.Tag));
    }

    [Test]
    public async Task Rules_FromTheirPublishingOn_AreTheFileToTheByte()
    {
        foreach (var deck in new[] { open, told, voided })
        {
            var file = await anybody.GetByteArrayAsync($"{deck.Path}/rules.json");

            Assert.That(file, Is.EqualTo(Encoding.UTF8.GetBytes(deck.Rules)));
        }
    }

    [Test]
    public async Task Proof_BeforeTheEnd_OrOfAVoidedOne_Is404AndNotKept()
    {
        foreach (var deck in new[] { open, voided })
        {
            using var answer = await anybody.GetAsync($"{deck.Path}/proof.json");

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(answer.Headers.CacheControl!.NoStore);
        }
    }

    private async Task<string> ShowAsync(PublishedDeck deck)
    {
        using var answer = await anybody.GetAsync(deck.Path);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            Does.StartWith("default-src 'self';").And.Not.Contain("unsafe")
        );
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private async Task<(byte[] Body, string? Encoding, string Tag)> AskAsync(
        PublishedDeck deck,
        string accepts,
        int? from
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{deck.Path}/proof.json");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);
        request.Headers.Range = from is { } first ? new(first, null) : null;
        using var answer = await anybody.SendAsync(request);
        Assert.That(answer.Headers.Vary, Does.Contain("Accept-Encoding"));
        return (
            await answer.Content.ReadAsByteArrayAsync(),
            answer.Content.Headers.ContentEncoding.SingleOrDefault(),
            answer.Headers.ETag!.Tag
        );
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }

    private async Task<PublishedDeck> AddAsync(CampaignState state, int blanks = 30, int drawn = 35)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await PublishedDeck.AddAsync(scope.ServiceProvider, state, [4, 10], blanks, drawn);
    }
}
