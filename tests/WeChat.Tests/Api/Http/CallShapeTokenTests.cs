using WeChat.Api;

namespace WeChat.Tests.Api.Http;

/// <summary>A token that WeChat rejects, for every way of calling that carries one.</summary>
[TestFixtureSource(typeof(CallShape), nameof(CallShape.WithToken))]
public class CallShapeTokenTests(CallShape shape)
{
    [Test]
    public async Task Call_TokenExpired_FetchesAnotherAndSucceeds()
    {
        using var stub = new ApiStub().GivesTokens("first", "second");
        stub.GivesInTurn(shape.Path, """{"errcode":42001,"errmsg":"expired"}""", shape.Good);

        await shape.Call(stub.Client);

        Assert.That(stub.CallsOf(ApiStub.TokenPath), Is.EqualTo(2));
        Assert.That(stub.CallsOf(shape.Path), Is.EqualTo(2));
    }

    [Test]
    public async Task Call_TokenExpiredForGood_FailsAfterTwo()
    {
        using var stub = new ApiStub().GivesTokens("first", "second");
        stub.GivesInTurn(shape.Path, """{"errcode":40014,"errmsg":"invalid"}""");

        var failure = await Assert.ThrowsAsync<WeChatApiException>(() => shape.Call(stub.Client));

        Assert.That(failure!.IsTokenRejected);
        Assert.That(stub.CallsOf(shape.Path), Is.EqualTo(2));
    }
}
