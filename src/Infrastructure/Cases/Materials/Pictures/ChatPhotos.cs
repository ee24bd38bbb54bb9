using WeChat.Api;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Infrastructure.Cases.Materials.Pictures;

/// <summary>By the official account's client. What is no passing trouble means that the photo is not to be had.</summary>
internal sealed class ChatPhotos(WeChatClients clients) : IChatPhotos
{
    public async Task<Outcome<Stream>> OpenAsync(string mediaId, CancellationToken cancel)
    {
        try
        {
            return new DownloadedPhoto(
                await clients.OfficialAccount.Media.OpenAsync(mediaId, cancel)
            );
        }
        catch (WeChatApiException error)
            when (error.Kind is WeChatErrorKind.BadMedia or WeChatErrorKind.Other)
        {
            return MaterialRefusals.MediaExpired;
        }
        catch (WeChatApiException error)
        {
            throw new MaterialStorageException("WeChat gives no photo just now.", error);
        }
    }

    /// <summary>A transfer that breaks off is tried again, and is no fault of the photo.</summary>
    private sealed class DownloadedPhoto(WeChatDownload download) : ForwardStream
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            try
            {
                return await download.Content.ReadAsync(buffer, cancellationToken);
            }
            catch (WeChatApiException error)
            {
                throw new MaterialStorageException("WeChat's photo broke off.", error);
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                download.Dispose();
            }
            base.Dispose(disposing);
        }
    }
}
