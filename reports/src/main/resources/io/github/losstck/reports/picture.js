const pictures = () => [];
