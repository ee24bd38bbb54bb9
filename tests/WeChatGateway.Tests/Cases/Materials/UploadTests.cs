using System.Net;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.TestKit.Materials;

namespace WeChatUnion.Gateway.Tests.Cases.Materials;

/// <summary>Over a connection that breaks off: parts in any order, again, and by nobody else.</summary>
public sealed class UploadTests
{
    private const int PartBytes = MaterialRules.LeastPartBytes;
    private readonly byte[] file = SamplePhotos.Jpeg(1600, 1200, quality: 97);
    private ApiStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => stage = await MaterialStage.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [Test]
    public async Task Upload_InAnyOrderAndAgain_IsOneMaterial()
    {
        var ann = await stage.NewUserAsync();
        var (id, parts) = await BegunAsync(ann);
        foreach (var number in Enumerable.Range(0, parts.Count).Reverse())
        {
            await ann.PutPartAsync(id, number, parts[number]);
        }
        var again = await ann.PutPartAsync(id, 0, parts[0]);

        var first = await CompleteAsync(ann, id);
        var second = await CompleteAsync(ann, id);

        Assert.That(parts, Has.Count.GreaterThan(2));
        Assert.That(Received(again), Is.EqualTo(Enumerable.Range(0, parts.Count)));
        Assert.That(first.Text("state"), Is.EqualTo("received"), first.Raw);
        Assert.That(second.Raw, Is.EqualTo(first.Raw));
        Assert.That(first.Json.GetProperty("bytes").GetInt64(), Is.EqualTo(file.Length));
        Assert.That(stage.ObjectsOf(id).Count(), Is.EqualTo(1), "parts are gone");
    }

    [Test]
    public async Task Upload_BegunAgain_GoesOnWhereItStopped()
    {
        var ann = await stage.NewUserAsync();
        var (id, parts) = await BegunAsync(ann);
        await ann.PutPartAsync(id, 1, parts[1]);

        var again = await ann.BeginAsync(file, PartBytes);
        var early = await CompleteAsync(ann, id);

        Assert.That(again.Json.GetProperty("id").GetGuid(), Is.EqualTo(id));
        Assert.That(Received(again), Has.One.EqualTo(1).And.Exactly(1).Items);
        Assert.That(early.Code, Is.EqualTo("cases.material-incomplete"));
    }

    [Test]
    public async Task Upload_OfSomebodyElse_IsNotThere()
    {
        var ann = await stage.NewUserAsync();
        var ben = await stage.NewUserAsync();
        var (id, parts) = await BegunAsync(ann);

        var put = await ben.PutPartAsync(id, 0, parts[0]);
        var complete = await CompleteAsync(ben, id);

        Assert.That(put.Code, Is.EqualTo("cases.upload-not-found"));
        Assert.That(complete.Code, Is.EqualTo("cases.upload-not-found"));
        Assert.That(stage.ObjectsOf(id), Is.Empty);
    }

    [Test]
    public async Task Part_OfAnotherLengthOrNumber_IsRefusedAndLeavesNothing()
    {
        var ann = await stage.NewUserAsync();
        var (id, parts) = await BegunAsync(ann);

        var shorter = await ann.PutPartAsync(id, 0, parts[0][..^1]);
        var longer = await ann.PutPartAsync(id, 0, [.. parts[0], 1]);
        var beyond = await ann.PutPartAsync(id, parts.Count, parts[0]);

        foreach (var answer in (ApiAnswer[])[shorter, longer, beyond])
        {
            Assert.That(answer.Code, Is.EqualTo("cases.material-part-invalid"), answer.Raw);
        }
        Assert.That(stage.ObjectsOf(id), Is.Empty);
    }

    [Test]
    public async Task Upload_WhoseWholeDiffers_EndsAndLeavesNothing()
    {
        var ann = await stage.NewUserAsync();
        var (id, parts) = await BegunAsync(ann);
        parts[1][100] ^= 1;
        for (var number = 0; number < parts.Count; number++)
        {
            await ann.PutPartAsync(id, number, parts[number]);
        }

        var complete = await CompleteAsync(ann, id);

        Assert.That(complete.Code, Is.EqualTo("cases.material-digest-invalid"), complete.Raw);
        Assert.That(stage.ObjectsOf(id), Is.Empty);
        Assert.That((await CompleteAsync(ann, id)).Code, Is.EqualTo("cases.upload-not-found"));
    }

    [Test]
    public async Task Upload_CompletedByMany_IsOneMaterial()
    {
        var ann = await stage.NewUserAsync();
        var (id, parts) = await BegunAsync(ann);
        for (var number = 0; number < parts.Count; number++)
        {
            await ann.PutPartAsync(id, number, parts[number]);
        }

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => CompleteAsync(ann, id))
        );

        Assert.That(answers.Count(one => one.IsOk), Is.GreaterThanOrEqualTo(1));
        Assert.That(
            answers.Where(one => !one.IsOk).Select(one => one.Code),
            Is.All.EqualTo("cases.upload-busy").Or.All.EqualTo("cases.upload-not-found")
        );
        Assert.That((await CompleteAsync(ann, id)).IsOk);
        Assert.That((await stage.RowAsync(id))!.Bytes, Is.EqualTo(file.Length));
    }

    [TestCase(0, PartBytes, "cases.material-empty-invalid")]
    [TestCase(MaterialRules.MostBytes + 1, PartBytes, "cases.material-size-invalid")]
    [TestCase(100, PartBytes - 1, "cases.material-part-invalid")]
    [TestCase(100, MaterialRules.MostPartBytes + 1, "cases.material-part-invalid")]
    public async Task Begin_OfNoSuchFile_IsRefused(long bytes, int partBytes, string code)
    {
        var ann = await stage.NewUserAsync();

        var answer = await ann.PostAsync(
            $"{MaterialStage.Path}/uploads",
            new
            {
                slot = "ticket",
                bytes,
                partBytes,
                sha256 = new string('a', 64),
            }
        );

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.BadRequest, code)));
    }

    [Test]
    public async Task Begin_MoreThanAllowed_IsRefused()
    {
        var ann = await stage.NewUserAsync();
        for (var number = 0; number < 4; number++)
        {
            Assert.That((await ann.BeginAsync([.. file, (byte)number], PartBytes)).IsOk);
        }

        var fifth = await ann.BeginAsync([.. file, 9], PartBytes);

        Assert.That(fifth.Code, Is.EqualTo("cases.uploads.too-many-tries"));
        var open = await stage.Gateway.ReadAsync(db => db.Set<MaterialUpload>().CountAsync());
        Assert.That(open, Is.GreaterThanOrEqualTo(4));
    }

    private async Task<(Guid Id, List<byte[]> Parts)> BegunAsync(ApiPhone phone)
    {
        var begun = await phone.BeginAsync(file, PartBytes);
        Assert.That(begun.IsOk, begun.Raw);
        return (begun.Json.GetProperty("id").GetGuid(), [.. file.Chunk(PartBytes)]);
    }

    private static Task<ApiAnswer> CompleteAsync(ApiPhone phone, Guid id) =>
        phone.PostAsync($"{MaterialStage.Path}/uploads/{id}/complete", new { });

    private static IEnumerable<int> Received(ApiAnswer answer) =>
        answer.Json.GetProperty("received").EnumerateArray().Select(one => one.GetInt32());
}
