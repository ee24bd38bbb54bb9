using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Gateway.Tests.Subsidies;

/// <summary>平安返厦 in the mini-program, to its receipt.</summary>
public sealed class ClaimApiTests
{
    /// <summary>One red point.</summary>
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"
    );

    private ApiStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => stage = await ApiStage.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [Test]
    public async Task Claim_WithAPhotoInParts_EndsInAReceiptAndOneCase()
    {
        var ann = await MemberAsync(0);
        var season = await ann.GetAsync("/api/v1/subsidies/season");
        var opened = await OpenAsync(ann, season);
        var photo = await SendInPartsAsync(ann);
        var id = opened.Text("id");

        var saved = await ann.SendAsync(
            HttpMethod.Put,
            $"/api/v1/cases/{id}/draft",
            JsonContent.Create(new { form = Form("湖南省"), materials = new[] { photo } })
        );
        var review = await ann.GetAsync($"/api/v1/cases/{id}/review");
        var receipt = await ann.PostAsync($"/api/v1/cases/{id}/submission", new { signed = true });
        var again = await ann.PostAsync($"/api/v1/cases/{id}/submission", new { signed = true });

        Assert.That(saved.Status, Is.EqualTo(HttpStatusCode.OK), saved.Raw);
        Assert.That(
            review.Json.GetProperty("amountCents").GetInt64(),
            Is.EqualTo(250_00),
            review.Raw
        );
        Assert.That(receipt.Text("number"), Is.EqualTo(opened.Text("number")), receipt.Raw);
        Assert.That(again.Raw, Is.EqualTo(receipt.Raw));
        var all = await ann.GetAsync("/api/v1/cases");
        Assert.That(all.Json.GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task Claim_IncompleteUnsignedOrUnreadable_SaysWhichByCode()
    {
        var ann = await MemberAsync(1);
        var season = await ann.GetAsync("/api/v1/subsidies/season");
        var id = (await OpenAsync(ann, season)).Text("id");

        var unsigned = await ann.PostAsync(
            $"/api/v1/cases/{id}/submission",
            new { signed = false }
        );
        var incomplete = await ann.PostAsync(
            $"/api/v1/cases/{id}/submission",
            new { signed = true }
        );
        var unreadable = await ann.SendAsync(
            HttpMethod.Put,
            $"/api/v1/cases/{id}/draft",
            JsonContent.Create(new { form = new { region = 5 } })
        );
        var foreign = await (await stage.NewUserAsync()).GetAsync($"/api/v1/cases/{id}");

        Assert.That(unsigned.Code, Is.EqualTo("cases.unsigned"));
        Assert.That(incomplete.Code, Is.EqualTo("subsidies.region-invalid"));
        Assert.That(unreadable.Code, Is.EqualTo("subsidies.region-invalid"));
        Assert.That(
            (foreign.Status, foreign.Code),
            Is.EqualTo((HttpStatusCode.NotFound, "cases.case-not-found"))
        );
    }

    [Test]
    public async Task Submission_OfAnOlderVersionThanShown_IsNotHandedIn()
    {
        var ann = await MemberAsync(2);
        var id = (await OpenAsync(ann, await ann.GetAsync("/api/v1/subsidies/season"))).Text("id");
        var photo = await SendInPartsAsync(ann);
        await SaveAsync("湖南省");
        var shown = await ann.GetAsync($"/api/v1/cases/{id}/review");
        await SaveAsync("江西省");

        var stale = await SubmitAsync(shown);
        var fresh = await SubmitAsync(await ann.GetAsync($"/api/v1/cases/{id}/review"));

        Assert.That(
            (stale.Status, stale.Code),
            Is.EqualTo((HttpStatusCode.Conflict, "cases.changed"))
        );
        Assert.That(fresh.Json.GetProperty("amountCents").GetInt64(), Is.EqualTo(200_00));

        Task<ApiAnswer> SaveAsync(string region) =>
            ann.SendAsync(
                HttpMethod.Put,
                $"/api/v1/cases/{id}/draft",
                JsonContent.Create(new { form = Form(region), materials = new[] { photo } })
            );

        Task<ApiAnswer> SubmitAsync(ApiAnswer seen) =>
            ann.PostAsync(
                $"/api/v1/cases/{id}/submission",
                new { signed = true, version = seen.Json.GetProperty("version").GetInt32() }
            );
    }

    [Test]
    public async Task Claim_WithoutACard_IsToldToBindOne()
    {
        var ann = await stage.NewUserAsync();

        var opened = await OpenAsync(ann, await ann.GetAsync("/api/v1/subsidies/season"));

        Assert.That(
            (opened.Status, opened.Code),
            Is.EqualTo((HttpStatusCode.Conflict, "subsidies.card-needed"))
        );
    }

    [Test]
    public async Task Season_TellsWaysAndKinAsTheFormTakesThem()
    {
        var ann = await stage.NewUserAsync();

        var season = await ann.GetAsync("/api/v1/subsidies/season");

        Assert.That(Words("modes"), Is.EqualTo(["train", "plane", "coach", "ship"]));
        Assert.That(
            Words("kinTies"),
            Is.EqualTo(["parents", "spouse", "children", "parents-in-law"])
        );

        string?[] Words(string name) =>
            [.. season.Json.GetProperty(name).EnumerateArray().Select(one => one.GetString())];
    }

    private static object Form(string region) =>
        new
        {
            region,
            date = UnionCalendar
                .DayOf(TimeProvider.System.GetUtcNow())
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            mode = "train",
        };

    private static Task<ApiAnswer> OpenAsync(ApiPhone phone, ApiAnswer season) =>
        phone.PostAsync(
            "/api/v1/cases",
            new { kind = season.Text("kind"), round = season.Text("round") }
        );

    private static async Task<string> SendInPartsAsync(ApiPhone phone)
    {
        var begun = await phone.PostAsync(
            "/api/v1/materials/uploads",
            new
            {
                slot = "ticket",
                bytes = Png.Length,
                partBytes = 262_144,
                sha256 = Convert.ToHexStringLower(SHA256.HashData(Png)),
            }
        );
        using var part = new ByteArrayContent(Png);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var upload = begun.Text("id");
        await phone.SendAsync(HttpMethod.Put, $"/api/v1/materials/uploads/{upload}/parts/0", part);
        var done = await phone.PostAsync($"/api/v1/materials/uploads/{upload}/complete", new { });
        return done.Text("id") ?? throw new InvalidOperationException(done.Raw);
    }

    /// <summary>Card bound, travel data agreed to.</summary>
    private async Task<ApiPhone> MemberAsync(int example)
    {
        var person = DemoRegister.Examples[example];
        var ann = await stage.NewUserAsync();
        await ann.PostAsync("/api/v1/card/consent", new { agreed = true });
        var verified = await ann.PostAsync(
            "/api/v1/card/verify/name",
            new { name = person.Name, idNumber = person.IdNumber }
        );
        await ann.PostAsync("/api/v1/card/bind", new { ticket = verified.Text("ticket") });
        var agreements = await ann.GetAsync("/api/v1/me/agreements");
        var travel = agreements
            .Json.EnumerateArray()
            .First(one => one.GetProperty("kind").GetString() == "travel-data");
        await ann.SendAsync(
            HttpMethod.Put,
            "/api/v1/me/agreements/travel-data",
            JsonContent.Create(new { version = travel.GetProperty("version").GetString() })
        );
        return ann;
    }
}
