using WeChat.Callbacks;
using WeChat.Wire;

namespace WeChat.Replies;

/// <summary>Reads a clear reply, as WeChat's side does.</summary>
public static class ReplyReader
{
    /// <exception cref="CallbackException">
    /// What WeChat would answer with a failure notice: not XML, or a MsgType it does not know.
    /// </exception>
    public static ReceivedReply Read(ReadOnlySpan<byte> clearReply)
    {
        if (WireDocument.Sniff(clearReply, out var document, out var format) is { } unreadable)
        {
            throw new CallbackException(unreadable);
        }
        var tape = new WireTape(document);
        try
        {
            return WireDocument.Read(document, format, ref tape) is { } malformed
                ? throw new CallbackException(malformed)
                : Read(tape.Root);
        }
        finally
        {
            tape.Dispose();
        }
    }

    private static ReceivedReply Read(WireFields fields) =>
        new(
            new ReplyHeader(
                fields.Text("ToUserName"u8),
                fields.Text("FromUserName"u8),
                fields.Int64("CreateTime"u8) ?? 0
            ),
            ReadBody(fields)
        );

    private static IPassiveReply ReadBody(WireFields fields) =>
        fields.Text("MsgType"u8) switch
        {
            "text" => new TextReply(fields.Verbatim("Content"u8)),
            "image" => new ImageReply(fields.Child("Image"u8).Text("MediaId"u8)),
            "voice" => new VoiceReply(fields.Child("Voice"u8).Text("MediaId"u8)),
            "video" => ReadVideo(fields.Child("Video"u8)),
            "music" => ReadMusic(fields.Child("Music"u8)),
            "news" => new NewsReply(fields.Objects("Articles"u8, "item"u8, ReadArticle)),
            "transfer_customer_service" => new TransferCustomerServiceReply(
                fields.Child("TransInfo"u8).TextOrNull("KfAccount"u8)
            ),
            _ => throw new CallbackException(CallbackFailureCode.ReplyFailed),
        };

    private static VideoReply ReadVideo(WireFields video) =>
        new(
            video.Text("MediaId"u8),
            video.TextOrNull("Title"u8),
            video.TextOrNull("Description"u8)
        );

    private static MusicReply ReadMusic(WireFields music) =>
        new(
            music.Text("ThumbMediaId"u8),
            music.TextOrNull("Title"u8),
            music.TextOrNull("Description"u8),
            music.TextOrNull("MusicUrl"u8),
            music.TextOrNull("HQMusicUrl"u8)
        );

    private static NewsArticle ReadArticle(WireFields item) =>
        new(
            item.Text("Title"u8),
            item.Text("Description"u8),
            item.Text("PicUrl"u8),
            item.Text("Url"u8)
        );
}
