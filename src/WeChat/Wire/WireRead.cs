namespace WeChat.Wire;

/// <summary>Makes a value of one field's fields.</summary>
internal delegate T WireRead<out T>(WireFields fields);
