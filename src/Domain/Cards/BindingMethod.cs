namespace WeChatUnion.Domain.Cards;

/// <summary>How a person proved to be the member.</summary>
public enum BindingMethod
{
    PhoneAndIdTail = 1,
    NameAndIdNumber = 2,

    /// <summary>Either of the former, and a code sent to the phone in the register.</summary>
    CodeToRegisteredPhone = 3,

    /// <summary>Either of the former, and the document shown at a union's counter.</summary>
    UnionCounter = 4,
}
