using WeChat.Api;
using WeChat.Api.Materials;
using WeChat.Api.Media;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Materials;

public class MaterialTests
{
    [Test]
    public async Task Picture_AddedOpenedDeleted_LivesInBetween()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var materials = weChat.OfficialAccount.Materials;

        var added = await materials.AddAsync(MediaKind.Image, Files.Picture("工会.png"));
        using var back = await materials.OpenAsync(added.MediaId);
        await materials.DeleteAsync(added.MediaId);

        Assert.That(added.Url, Does.StartWith("http"));
        Assert.That(await back.BytesAsync(), Is.EqualTo(Files.Jpeg()));
        var failure = await Assert.ThrowsAsync<WeChatApiException>(() =>
            materials.OpenAsync(added.MediaId)
        );
        Assert.That(failure!.Kind, Is.EqualTo(WeChatErrorKind.BadMedia));
    }

    [Test]
    public async Task Video_Added_KeepsItsWords()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var materials = weChat.OfficialAccount.Materials;
        var file = Files.Of("v.mp4", new byte[9]);

        var added = await materials.AddVideoAsync(file, "\"平安\"返厦🎉", "说明");

        var video = await materials.GetVideoAsync(added.MediaId);
        Assert.That(video.Title, Is.EqualTo("\"平安\"返厦🎉"));
        Assert.That(video.Description, Is.EqualTo("说明"));
        Assert.That(video.DownloadUrl, Does.StartWith("http"));
    }

    [Test]
    public async Task List_ThreePictures_AreCountedAndPagedNewestFirst()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var materials = weChat.OfficialAccount.Materials;
        foreach (var name in (string[])["1.jpg", "2.jpg", "3.jpg"])
        {
            await materials.AddAsync(MediaKind.Image, Files.Picture(name));
        }

        await materials.UploadImageAsync(Files.Picture());
        var page = await materials.ListAsync(MaterialKind.Image, 1, 20);

        Assert.That(await materials.CountAsync(), Is.EqualTo(new MaterialCounts(3, 0, 0, 0)));
        Assert.That(page.Total, Is.EqualTo(3));
        Assert.That(page.Items.Select(item => item.Name), Is.EqualTo(["2.jpg", "1.jpg"]));
    }

    [Test]
    public async Task UploadImage_Picture_GivesItsAddress()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();

        var address = await weChat.OfficialAccount.Materials.UploadImageAsync(Files.Picture());

        Assert.That(address, Does.StartWith("http"));
    }

    [Test]
    public async Task GetArticles_Material_AreRead()
    {
        using var stub = new ApiStub().GivesTokens("t");
        stub.GivesInTurn(
            "/cgi-bin/material/get_material",
            """{"news_item":[{"title":"通知","content":"<p>好</p>","show_cover_pic":1}]}"""
        );

        var articles = await stub.Client.Materials.GetArticlesAsync("id");

        Assert.That(articles.Single().Title, Is.EqualTo("通知"));
        Assert.That(articles.Single().ShowsCover);
    }

    [Test]
    public void Add_FileThatWeChatWouldRefuse_IsRefusedBeforeItIsSent()
    {
        using var stub = new ApiStub();
        var materials = stub.Client.Materials;

        Assert.That(
            () => materials.UploadImageAsync(Files.Picture("p.gif")),
            Throws.ArgumentException
        );
        Assert.That(
            () => materials.AddAsync(MediaKind.Video, Files.Of("v.mp4", new byte[9])),
            Throws.ArgumentException
        );
        Assert.That(
            () => materials.ListAsync(MaterialKind.Image, 0, 21),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );
        Assert.That(stub.Server.LogEntries, Is.Empty);
    }
}
