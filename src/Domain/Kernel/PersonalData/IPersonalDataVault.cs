namespace WeChatUnion.Domain.Kernel.PersonalData;

/// <summary>Seals, opens and finds personal data. Keys never reach the database.</summary>
public interface IPersonalDataVault
{
    SealedText Seal(string text, SealedPlace place);

    /// <exception cref="SealBrokenException">The value was altered, moved, or its key is not configured.</exception>
    string Open(SealedText value, SealedPlace place);

    /// <param name="text">Already normalised by the caller: the same thing must be the same text.</param>
    /// <param name="purpose">One name per kind of value, such as <c>id-number</c>.</param>
    BlindIndex Blind(string text, string purpose);
}
