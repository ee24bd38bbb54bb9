using WeChat.Api;

namespace WeChat.Tests.Api.Stage;

/// <summary>Files to send.</summary>
internal static class Files
{
    public static byte[] Jpeg(int length = 1000)
    {
        var bytes = new byte[length];
        (bytes[0], bytes[1], bytes[^1]) = (0xFF, 0xD8, 0xD9);
        return bytes;
    }

    public static UploadFile Picture(string name = "p.jpg", int length = 1000) =>
        Of(name, Jpeg(length));

    public static UploadFile Of(string name, byte[] bytes) => new(name, new MemoryStream(bytes));

    public static async Task<byte[]> BytesAsync(this WeChatDownload download)
    {
        using (download)
        {
            using var bytes = new MemoryStream();
            await download.Content.CopyToAsync(bytes);
            return bytes.ToArray();
        }
    }
}
