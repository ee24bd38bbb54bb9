using Microsoft.Playwright;

namespace WeChatUnion.Browser.Tests;

public class ChatAnswerTests() : PhoneTest(1200, 900)
{
    /// <summary>One grey pixel.</summary>
    private static readonly byte[] Photo = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
    );

    [Test]
    public async Task Fan_SendingTextPhotoOrPlace_IsAnsweredEachTime()
    {
        await Phone.OpenAsync();
        await Phone.BecomeNewFanAsync("话多的人");
        await Phone.FollowAsync();

        await Phone.SayAsync("今天食堂吃什么");
        await Assertions.Expect(Phone.LastAnswer).ToContainTextAsync("已收到您的消息");
        await Phone.SendPhotoAsync(Photo);
        await Assertions.Expect(Phone.LastAnswer).ToContainTextAsync("已收到您的消息");
        await Phone.SendPlaceAsync();
        await Assertions.Expect(Phone.LastAnswer).ToContainTextAsync("已收到您的消息");
    }
}
