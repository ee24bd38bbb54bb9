namespace WeChat.Api.Http;

/// <summary>What WeChat takes at one endpoint, checked before anything is sent.</summary>
/// <param name="What">For the error's text, for instance "A voice".</param>
/// <param name="MaxBytes">Largest file.</param>
/// <param name="Extensions">Kinds, by the name's ending.</param>
internal sealed record UploadRule(string What, long MaxBytes, params string[] Extensions)
{
    /// <exception cref="ArgumentException">The file is empty, too large or of another kind.</exception>
    public void Check(UploadFile file)
    {
        if (file.Length is 0)
        {
            throw new ArgumentException($"{What} must not be empty.", nameof(file));
        }

        if (file.Length > MaxBytes)
        {
            throw new ArgumentException($"{What} has at most {MaxBytes} bytes.", nameof(file));
        }

        if (!Extensions.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
        {
            var kinds = string.Join(", ", Extensions);
            throw new ArgumentException($"{What} is one of {kinds}, by its name.", nameof(file));
        }
    }
}
