namespace WeChat.Callbacks;

/// <summary>The three ways WeChat's console offers to push messages.</summary>
public enum CallbackMode
{
    Plain,

    /// <summary>Clear fields and ciphertext in one body.</summary>
    Compatible,

    /// <summary>Ciphertext only.</summary>
    Safe,
}
