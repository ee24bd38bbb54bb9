using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Cases.Upkeep;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Subsidies;
using WeChatUnion.TestKit.Materials;

namespace WeChatUnion.Gateway.Tests.Access;

/// <summary>A claim of the walk's district, handed in by its member and on its first desk.</summary>
internal static class WalkClaim
{
    /// <returns>Ids by the route that shows them.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> FurnishAsync(
        IServiceProvider services,
        WalkPhone phone
    )
    {
        var texts = await phone.SendAsync("GET", "/api/v1/me/agreements");
        var travel = texts
            .Json.EnumerateArray()
            .First(one => one.GetProperty("kind").GetString() == "travel-data");
        await phone.SendAsync(
            "PUT",
            "/api/v1/me/agreements/travel-data",
            new { version = travel.GetProperty("version").GetString() }
        );
        var season = await phone.SendAsync("GET", "/api/v1/subsidies/season");
        var opened = await phone.SendAsync(
            "POST",
            "/api/v1/cases",
            new { kind = season.Text("kind"), round = season.Text("round") }
        );
        Assert.That(opened.IsOk, opened.Raw);
        var id = opened.Text("id")!;
        var photo = await phone.SendPhotoAsync(services.GetRequiredService<UnionDbContext>());
        var form = new
        {
            region = "湖南省",
            date = UnionCalendar
                .DayOf(DateTimeOffset.UtcNow)
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            mode = "train",
        };
        await phone.SendAsync(
            "PUT",
            $"/api/v1/cases/{id}/draft",
            new { form, materials = new[] { photo } }
        );
        var sent = await phone.SendAsync(
            "POST",
            $"/api/v1/cases/{id}/submission",
            new { signed = true }
        );
        Assert.That(sent.IsOk, sent.Raw);
        await services
            .GetRequiredService<CheckCase>()
            .ExecuteAsync(new(Guid.Parse(id)), DateTimeOffset.UtcNow, default);
        return new Dictionary<string, string>
        {
            ["/api/v1/cases"] = id,
            ["/m/cases"] = id,
            ["/console/cases"] = id,
            ["/console/cases/materials"] = photo,
        };
    }

    /// <summary>Another one, of a member at the counter, with the paper he signed.</summary>
    /// <returns>Likewise.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> BeginForAsync(
        IServiceProvider services,
        UnionOrganization union,
        MemberId member
    )
    {
        var now = DateTimeOffset.UtcNow;
        var season = await services
            .GetRequiredService<SeasonQueries>()
            .FindCurrentAsync(now, default);
        var officer = new StaffActor(
            StaffAccountId.New(),
            "柜台",
            [new(StaffRole.Editor, union.Path)]
        );
        var begun = await services
            .GetRequiredService<OpenCaseFor>()
            .ExecuteAsync(officer, new(ReturnHome.KindName, season!.Round, member), now, default);
        Assert.That(begun.Refusal, Is.Null);
        var id = begun.Value.Id;
        using var paper = new MemoryStream(SamplePhotos.Jpeg(640, 480));
        var added = await services
            .GetRequiredService<AddPhotoFor>()
            .ExecuteAsync(officer, new(id, CounterPaper.Field.Code), paper, now, default);
        Assert.That(added.Refusal, Is.Null);
        var db = services.GetRequiredService<UnionDbContext>();
        var photo = await db.Set<Material>().AsNoTracking().SingleAsync(one => one.CaseId == id);
        await WalkPhone.ReadyAsync(db, photo.Id);
        return new Dictionary<string, string>
        {
            ["/console/file-claim"] = $"{id.Value}",
            ["/console/cases/counter/materials"] = $"{photo.Id.Value}",
        };
    }
}
