using System.Net;
using NetVips;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.Tests.Members;

namespace WeChatUnion.Gateway.Tests.Access;

/// <summary>代办: an officer sees what he added, and nobody's photo beyond.</summary>
public class CounterPictureTests
{
    private const string Kind = "/console/cases/counter/materials";

    [TestCase("thumbnail", 320)]
    [TestCase("view", 640)]
    public async Task Photo_OfACaseFiledInTheOwnDistrict_IsShown(string size, int width)
    {
        using var seen = await GetAsync(StaffRole.Editor, Walk.East.IdOf(Kind), size);

        Assert.That(seen.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(seen.Content.Headers.ContentType!.MediaType, Is.EqualTo("image/jpeg"));
        Assert.That(seen.Headers.CacheControl!.NoStore);
        using var picture = Image.NewFromBuffer(await seen.Content.ReadAsByteArrayAsync());
        Assert.That(picture.Width, Is.EqualTo(width));
    }

    [Test]
    public async Task Photo_OfTheNextDistrictGuessedOrSentByAMember_IsNotFound(
        [Values("thumbnail", "view")] string size
    )
    {
        string[] photos =
        [
            Walk.West.IdOf(Kind),
            // Of a case its member filed himself, and of none yet.
            Walk.East.IdOf("/console/cases/materials"),
            Walk.East.IdOf("/m/materials"),
            $"{Guid.NewGuid()}",
            "no-id",
        ];
        foreach (var photo in photos)
        {
            using var seen = await GetAsync(StaffRole.Editor, photo, size);
            Assert.That(seen.StatusCode, Is.EqualTo(HttpStatusCode.NotFound), photo);
        }
    }

    [Test]
    public async Task Photo_ForWhoMayNotFile_IsRefused()
    {
        var photo = Walk.East.IdOf(Kind);
        using var nobody = new StaffBrowser(Walk.Site);

        using var refused = await GetAsync(StaffRole.Finance, photo, "thumbnail");
        using var unknown = await nobody.GetAsync($"{Kind}/{photo}/thumbnail");

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    private static Task<HttpResponseMessage> GetAsync(StaffRole role, string photo, string size) =>
        Walk.Of(role).GetAsync($"{Kind}/{photo}/{size}");
}
