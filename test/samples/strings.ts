const element = document.querySelector('authing-delete-account')!;
element.strings = { deletedDescription: 'We’re sorry to see you go.' };
